/**
 * `conflict`: do it again; `race`: so, too, but a few times, for it may be a mistake of ours; `unavailable`: the database
 * cannot be used now; `other`: a mistake of ours.
 */
export type Failure = "conflict" | "race" | "unavailable" | "other";

/** What a driver adapter tells of an error. */
interface DriverCause {
  readonly kind: string;
  readonly originalCode?: string;
  readonly code?: string;
  readonly severity?: string;
}

const UNREACHABLE = new Set([
  "DatabaseNotReachable",
  "DatabaseDoesNotExist",
  "DatabaseAccessDenied",
  "AuthenticationFailed",
  "ConnectionClosed",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
]);

const SQLITE_UNAVAILABLE = /^SQLITE_(BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN|NOTADB|CORRUPT|PROTOCOL|NOMEM|PERM|AUTH|NOLFS)/;
// Connections, insufficient resources, read-only transactions, locks and statements that took too long, shutdown.
const POSTGRESQL_UNAVAILABLE = /^(08...|53...|25006|55P03|57014|57P0.|58...|XX...)$/;
// What pg says without a code when a connection breaks or cannot be had.
const BROKEN_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)|not queryable/;
const TRANSACTION_TROUBLE = "P2028";

export function failureOf(error: unknown): Failure {
  // It did not even begin, and the connection has been replaced.
  if (isTransactionOpen(error)) return "conflict";
  const cause = driverCauseOf(error);
  if (cause) {
    const code = cause.originalCode ?? cause.code ?? "";
    if (cause.kind === "TransactionWriteConflict" || code.startsWith("SQLITE_BUSY")) return "conflict";
    // We ask before we insert, so under PostgreSQL another process came between; under SQLite none can.
    if (cause.kind === "UniqueConstraintViolation" && code === "23505") return "race";
    // PostgreSQL ends the connection with what is FATAL.
    if (cause.severity === "FATAL" || cause.severity === "PANIC") return "unavailable";
    return UNREACHABLE.has(cause.kind) || SQLITE_UNAVAILABLE.test(code) || POSTGRESQL_UNAVAILABLE.test(code) ? "unavailable" : "other";
  }
  if (!(error instanceof Error)) return "other";
  if (isTransactionTrouble(error)) return "unavailable";
  if ("code" in error && typeof error.code === "string" && SQLITE_UNAVAILABLE.test(error.code)) return "unavailable";
  if (BROKEN_CONNECTION.test(error.message)) return "unavailable";
  return error.cause === undefined ? "other" : failureOf(error.cause);
}

/** Prisma shows the place in the code first and what happened last. */
export function whatHappened(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split("\n").at(-1) ?? "";
}

/** SQLite's word for a transaction of before that never ended. */
export function isTransactionOpen(error: unknown): boolean {
  return error instanceof Error && error.message.includes("within a transaction");
}

/** A transaction could not be started, or went on too long. */
export function isTransactionTrouble(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === TRANSACTION_TROUBLE;
}

export function isMissingTable(error: unknown): boolean {
  return driverCauseOf(error)?.kind === "TableDoesNotExist";
}

function driverCauseOf(error: unknown): DriverCause | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("meta" in error) {
    const { meta } = error;
    if (typeof meta === "object" && meta !== null && "driverAdapterError" in meta) return driverCauseOf(meta.driverAdapterError);
  }
  return isDriverCause(error.cause) ? error.cause : undefined;
}

function isDriverCause(cause: unknown): cause is DriverCause {
  return typeof cause === "object" && cause !== null && "kind" in cause && typeof cause.kind === "string" && !(cause instanceof Error);
}
