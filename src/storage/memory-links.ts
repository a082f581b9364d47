import type { LinkCode, LinkSide, LinkStore } from "../features/people/store.ts";
import type { Tables } from "./memory-tables.ts";
import { storable } from "./storable.ts";

export interface MemoryLinks extends LinkStore {
  /** Forgets the codes that some people made or used. */
  forget(persons: readonly string[]): void;
}

export function createMemoryLinks(tables: Tables): MemoryLinks {
  const codes = tables.create<string, LinkCode>();
  return {
    async addCode({ hash, maker, expiresAt }, forgetBefore) {
      for (const code of [...codes.values()]) {
        if (code.expiresAt < forgetBefore) codes.delete(code.hash);
        else if (code.state === "unused" && code.maker.person === maker.person) codes.set(code.hash, { ...code, state: "void" });
      }
      codes.set(hash, { hash, maker: sideOf(maker), expiresAt, state: "unused" });
    },
    async code(hash) {
      const code = codes.get(hash);
      return code && { ...code };
    },
    async undecidedCode(maker) {
      const undecided = [...codes.values()].filter(({ state, maker: { person } }) => state === "used" && person === maker);
      return undecided.sort((a, b) => Number(b.use?.at) - Number(a.use?.at))[0];
    },
    async useCode(hash, use) {
      const code = codes.get(hash);
      if (code?.state !== "unused" || code.expiresAt <= use.at) return false;
      codes.set(hash, { ...code, state: "used", use: sideOf(use) });
      return true;
    },
    async decideCode(hash, as) {
      const code = codes.get(hash);
      if (code?.state !== "used") return false;
      codes.set(hash, { ...code, state: as, maker: nameless(code.maker), use: code.use && nameless(code.use) });
      return true;
    },
    forget(persons) {
      for (const { hash, maker, use } of [...codes.values()])
        if (persons.includes(maker.person) || (use && persons.includes(use.person))) codes.delete(hash);
    },
  };
}

function sideOf<Side extends LinkSide>(side: Side): Side {
  return side.name === undefined ? side : { ...side, name: storable(side.name) };
}

function nameless<Side extends LinkSide>(side: Side): Side {
  return { ...side, name: undefined };
}
