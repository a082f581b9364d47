import { beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../../src/adapters/terminal/render.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import type { Chat } from "../../support/chat.ts";
import { type Known, loadKnown, sayAll } from "../../support/plan-chat.ts";
import { openStage, submitProvincial } from "../../support/review-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const locales = loadLocales();
const GONE = "Anh/Chị không còn quyền xem kế hoạch này. Nếu cần, Anh/Chị nhờ quản trị cấp lại quyền.";

/** The card of the plan as it stands on somebody's screen, and its buttons. */
function cardOn(chat: Chat): string {
  const card = chat.screen().find((message) => message.card !== undefined);
  return card ? [plainText(card.blocks, locales.vi), ...card.buttons.map(({ label }) => `[${locales.vi(label)}]`)].join("\n") : "";
}

describe("a right that changes while a plan is reviewed", () => {
  it("shows at once: who was dismissed sees nothing more, and what they had taken can be taken over", async () => {
    const stage = await openStage(known, { edits: true });
    const { leader, staff, leader2 } = stage.chats;
    await submitProvincial(stage);
    await staff.tap("Nhận xem xét");
    expect(cardOn(leader2)).toMatch(/^Đang xem xét bởi Đỗ Giang/);
    await leader.say("/hoidong");
    await leader.click("Đỗ Giang…");
    await leader.click("Gỡ khỏi Thường trực");
    await leader.click("Gỡ");
    expect(cardOn(staff)).toBe(GONE);
    for (const chat of [leader, leader2]) expect(cardOn(chat)).toMatch(/^Đang xem xét dở; hiện chưa có người nhận[\s\S]*\[Nhận thay\]/);
  });

  it("shows a member who becomes a leader what they may decide now", async () => {
    const stage = await openStage(known, { edits: true });
    const { leader, staff } = stage.chats;
    await submitProvincial(stage);
    expect(cardOn(staff)).not.toContain("[Thống nhất]");
    await leader.say("/hoidong");
    await leader.click("Đỗ Giang…");
    await leader.click("Thành lãnh đạo");
    expect(cardOn(staff)).toContain("[Thống nhất]");
  });

  it("shows who leaves the board by themselves nothing more", async () => {
    const stage = await openStage(known, { edits: true });
    const { staff } = stage.chats;
    await submitProvincial(stage);
    await sayAll(staff, ["/hoidong"]);
    await staff.click("Rời Thường trực Hội đồng");
    await staff.click("Rời Thường trực Hội đồng");
    expect(cardOn(staff)).toBe(GONE);
  });
});
