import type { ChatId, Language } from "../chat/message.ts";
import type { LinkCode, LinkStore } from "../features/people/store.ts";
import type { Connection } from "./database.ts";
import type { LinkCode as LinkCodeRow } from "./generated/sqlite/client.ts";
import { storable } from "./storable.ts";

export function createLinkStore({ connection: { linkCode } }: { connection: Connection }): LinkStore {
  return {
    async addCode({ hash, maker, expiresAt }, forgetBefore) {
      await linkCode.deleteMany({ where: { expiresAt: { lt: forgetBefore } } });
      await linkCode.updateMany({ where: { maker: maker.person, state: "unused" }, data: { state: "void" } });
      await linkCode.create({
        data: {
          hash,
          maker: maker.person,
          makerChat: maker.chat,
          makerLanguage: maker.language,
          makerName: nameIn(maker),
          expiresAt,
          state: "unused",
        },
      });
    },
    async code(hash) {
      const row = await linkCode.findUnique({ where: { hash } });
      return row ? codeOf(row) : undefined;
    },
    async undecidedCode(maker) {
      const row = await linkCode.findFirst({ where: { maker, state: "used" }, orderBy: { usedAt: "desc" } });
      return row ? codeOf(row) : undefined;
    },
    async useCode(hash, { at, ...user }) {
      const { count } = await linkCode.updateMany({
        where: { hash, state: "unused", expiresAt: { gt: at } },
        data: { state: "used", user: user.person, userChat: user.chat, userLanguage: user.language, userName: nameIn(user), usedAt: at },
      });
      return count > 0;
    },
    async decideCode(hash, as) {
      const { count } = await linkCode.updateMany({
        where: { hash, state: "used" },
        data: { state: as, makerName: null, userName: null },
      });
      return count > 0;
    },
  };
}

function nameIn({ name }: { readonly name?: string | undefined }): string | null {
  return name === undefined ? null : storable(name);
}

function codeOf(row: LinkCodeRow): LinkCode {
  const { hash, expiresAt, state, user, userChat, userLanguage, userName, usedAt } = row;
  return {
    hash,
    maker: {
      person: row.maker,
      chat: row.makerChat as ChatId,
      language: row.makerLanguage as Language,
      name: row.makerName ?? undefined,
    },
    expiresAt,
    state: state as LinkCode["state"],
    use:
      user !== null && userChat !== null && usedAt !== null
        ? {
            person: user,
            chat: userChat as ChatId,
            language: userLanguage as Language,
            name: userName ?? undefined,
            at: usedAt,
          }
        : undefined,
  };
}
