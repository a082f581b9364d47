import type { Chat } from "./chat.ts";

/** The one-time code that a chat is given. */
export async function codeMadeBy(chat: Chat): Promise<string> {
  const told = await chat.say("/lienket");
  const code = /[2-9A-HJ-KM-NP-Z]{4}-[2-9A-HJ-KM-NP-Z]{4}/.exec(told)?.[0];
  if (!code) throw new Error(`no code in ${told}`);
  return code;
}

/** Joins a user's account to a maker's, who confirms it. */
export async function linkAccounts(maker: Chat, user: Chat): Promise<void> {
  await user.say(`/lienket ${await codeMadeBy(maker)}`);
  maker.notices();
  const told = await maker.click("Đúng là tôi, liên kết");
  if (!told.startsWith("Đã liên kết")) throw new Error(told);
  user.notices();
}
