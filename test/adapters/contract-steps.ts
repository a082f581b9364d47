import type { Person } from "../support/channels/channel.ts";

export const QUESTION = "hội nghị cấp tỉnh được mời bao nhiêu đại biểu?";
export const ANSWER = "không quá 300 đại biểu";
export const ANOTHER = "hạn nộp kế hoạch của cấp tỉnh là ngày nào?";
export const ANOTHER_ANSWER = "30/12/2014";
export const PLAN = "/kehoach nghe an";
export const NAME = "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An";
export const DAY = "sáng 15/4/2015";
/** A file's name as it is kept. */
export const SCAN = "Kế hoạch.pdf";

/** Says each, and waits for the reply. */
export async function answerAll(person: Person, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    person.say(text);
    await person.next();
  }
}
