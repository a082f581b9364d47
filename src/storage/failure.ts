/** `conflict`: do it again; `unavailable`: the database cannot be used now; `other`: a mistake of ours. */
export type Failure = "conflict" | "unavailable" | "other";

/** What a driver adapter tells of an error. */
interface DriverCause {
  readonly kind: string;
  readonly originalCode?: string;
  readonly code?: string;
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
/** Prisma's code for a transaction that could not be started or went on too long. */
const TRANSACTION_TROUBLE = "P2028";

export function failureOf(error: unknown): Failure {
  const cause = driverCauseOf(error);
  if (cause) {
    const code = cause.originalCode ?? cause.code ?? "";
    if (cause.kind === "TransactionWriteConflict" || code.startsWith("SQLITE_BUSY")) return "conflict";
    // Under PostgreSQL only a race gets here: our inserts pass over a row that they can see.
    if (cause.kind === "UniqueConstraintViolation" && code === "23505") return "conflict";
    return UNREACHABLE.has(cause.kind) || SQLITE_UNAVAILABLE.test(code) || POSTGRESQL_UNAVAILABLE.test(code) ? "unavailable" : "other";
  }
  if (!(error instanceof Error)) return "other";
  if ("code" in error && typeof error.code === "string") {
    if (error.code === TRANSACTION_TROUBLE || SQLITE_UNAVAILABLE.test(error.code)) return "unavailable";
  }
  if (BROKEN_CONNECTION.test(error.message)) return "unavailable";
  return error.cause === undefined ? "other" : failureOf(error.cause);
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
