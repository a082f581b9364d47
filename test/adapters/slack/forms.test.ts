import { describe, expect, it } from "vitest";
import type { Form } from "../../../src/chat/adapter.ts";
import { startBot } from "./bot.ts";

const FORM: Form = {
  id: "plan:fix",
  title: "Sửa kế hoạch",
  language: "vi",
  inputs: [
    { id: "count", label: "Số đại biểu", value: ["290"], kind: "line", isRequired: true },
    { id: "venue", label: "Địa điểm", value: ["Hội trường *lớn* <A>"], kind: "lines", isRequired: false },
    { id: "day", label: "Ngày", value: ["2014-12-15"], kind: "date", isRequired: false },
  ],
};
const never = new Promise<never>(() => undefined);

/** A bot whose person sees a button that opens the form. */
async function withButton(options: Parameters<typeof startBot>[0]) {
  const bot = await startBot(options);
  await bot.running();
  const lan = bot.slack.user({ name: "lan" });
  const ref = await bot.post({ to: `slack:${lan.id}`, buttons: [{ id: "fix:3", label: "Sửa", form: "plan:fix" }] });
  const message = await bot.slack.nextMessage();
  return { bot, lan, ref, press: () => lan.press(message, "Sửa") };
}

describe.each(["http", "socket"] as const)("over %s, a form", (transport) => {
  it("opens as it stands, and is stored filled in, with where it was opened", async () => {
    const { bot, lan, ref, press } = await withButton({ transport, form: async () => FORM });
    expect(await press()).toMatchObject({ kind: "taken" });
    const view = await bot.slack.until(() => bot.slack.modal(lan.id));
    expect(bot.slack.plainTextOf(view)).toContain("Địa điểm");
    expect(bot.desk.received).toEqual([]);
    expect(await lan.submit(view, { "Số đại biểu": "280" })).toEqual({ kind: "closed" });
    // What was left as it stood was not filled in.
    const values = { count: "280" };
    expect(await bot.next()).toMatchObject({
      from: `slack:${lan.id}`,
      route: lan.dm,
      ref,
      name: "lan",
      isLast: true,
      filled: { form: "plan:fix", values },
    });
    expect(bot.desk.filled).toEqual([{ form: "plan:fix", values }]);
  });

  it("with a mistake stays open and says so beside the input; nothing is stored", async () => {
    const check = async () => ({ count: { key: "engine-number-alone", values: { number: 1, example: "x" } } });
    const { bot, lan, press } = await withButton({ transport, form: async () => FORM, check });
    await press();
    const view = await bot.slack.until(() => bot.slack.modal(lan.id));
    const submitted = await lan.submit(view, { "Số đại biểu": "3000" });
    expect(submitted).toEqual({ kind: "errors", errors: { count: expect.stringContaining("Không có lựa chọn số 1") } });
    expect(bot.slack.modal(lan.id)).toBeDefined();
    expect(bot.desk.received).toEqual([]);
  });

  it("that cannot be stored stays open, so that nothing typed is lost", async () => {
    const { bot, lan, press } = await withButton({ transport, form: async () => FORM, receive: () => "later" });
    await press();
    const view = await bot.slack.until(() => bot.slack.modal(lan.id));
    expect(await lan.submit(view)).toEqual({ kind: "errors", errors: { count: expect.stringContaining("làm lại") } });
    expect(bot.slack.modal(lan.id)).toBeDefined();
  });

  it("that takes too long to check is answered in time, and not stored later", async () => {
    let settle: (problems: object) => void = () => undefined;
    const checking = new Promise<Record<string, never>>((resolve) => {
      settle = () => resolve({});
    });
    const { bot, lan, press } = await withButton({ transport, speed: 20, form: async () => FORM, check: () => checking });
    await press();
    const view = await bot.slack.until(() => bot.slack.modal(lan.id));
    expect(await lan.submit(view)).toMatchObject({ kind: "errors" });
    settle({});
    await lan.say("sau đó").delivered;
    expect(bot.desk.received).toMatchObject([{ text: "sau đó" }]);
  });

  it("that is stored too late is the same event when it is sent again, and another with other values", async () => {
    const { bot, lan, press } = await withButton({ transport, speed: 20, form: async () => FORM, receive: () => never });
    await press();
    const view = await bot.slack.until(() => bot.slack.modal(lan.id));
    for (const count of ["280", "280", "270"])
      expect(await lan.submit(view, { "Số đại biểu": count })).toMatchObject({ kind: "errors", errors: { count: expect.any(String) } });
    const [first, again, other] = bot.desk.received.map(({ id }) => id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    await lan.close(view);
    await press();
    const anew = await bot.slack.until(() => bot.slack.modal(lan.id));
    await lan.submit(anew, { "Số đại biểu": "280" });
    expect(bot.desk.received[3]?.id).not.toBe(first);
  });

  it("that there is not makes the button one as any other", async () => {
    const { bot, press } = await withButton({ transport });
    expect(await press()).toMatchObject({ kind: "taken" });
    expect(await bot.next()).toMatchObject({ press: "fix:3", isLast: true });
  });

  it("that there is not, and whose press is not stored in time, leaves the wish to press again", async () => {
    const { bot, lan, press } = await withButton({ transport, speed: 20, receive: () => never });
    expect(await press()).toMatchObject({ kind: "taken" });
    expect(await bot.slack.until(() => bot.slack.ephemerals(lan.id)[0])).toMatchObject({ text: expect.stringContaining("làm lại") });
  });

  it("that is not found in time, or cannot be shown, leaves the wish to press again", async () => {
    const slow = await withButton({ transport, speed: 20, form: () => never });
    expect(await slow.press()).toMatchObject({ kind: "taken" });
    expect(await slow.bot.slack.until(() => slow.bot.slack.ephemerals(slow.lan.id)[0])).toMatchObject({
      text: expect.stringContaining("làm lại"),
    });
    const refused = await withButton({ transport, form: async () => FORM });
    refused.bot.slack.fail("views.open", { kind: "error", error: "expired_trigger_id" });
    expect(await refused.press()).toMatchObject({ kind: "taken" });
    expect(await refused.bot.slack.until(() => refused.bot.slack.ephemerals(refused.lan.id)[0])).toMatchObject({
      text: expect.stringContaining("chưa mở được biểu mẫu"),
    });
    expect(refused.bot.log).toEqual(["slack: a form cannot be shown: expired_trigger_id"]);
  });
});

describe("a modal of another kind", () => {
  it("is closed and nothing else", async () => {
    const bot = await startBot();
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    const blocks = [{ type: "input", block_id: "a", element: { type: "plain_text_input", action_id: "a" } }];
    const view = { type: "modal", callback_id: "other", private_metadata: "", blocks, state: { values: {} } };
    const payload = { type: "view_submission", trigger_id: "1.2.3", user: { id: lan.id }, view };
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    expect(await bot.slack.forge({ body, contentType: "application/x-www-form-urlencoded" })).toMatchObject({ status: 200, body: "" });
    expect(bot.desk.received).toEqual([]);
  });
});

describe.each(["http", "socket"] as const)("over %s, the app's page", (transport) => {
  it("is shown to who opens it, and its buttons belong to the private chat", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    const lan = bot.slack.user({ name: "lan" });
    await lan.openHome("messages").delivered;
    await lan.openHome().delivered;
    const home = await bot.slack.until(() => bot.slack.home(lan.id));
    expect(bot.slack.requestsTo("views.publish")).toHaveLength(1);
    expect(bot.slack.plainTextOf(home)).toContain("Kế hoạch: đang soạn");
    await lan.press(home, "Xem");
    expect(await bot.next()).toMatchObject({ from: `slack:${lan.id}`, press: "plan" });
    expect(bot.desk.received).toHaveLength(1);
  });

  it("that cannot be shown is a line in the log", async () => {
    const bot = await startBot({ transport });
    await bot.running();
    bot.slack.fail("views.publish", { kind: "error", error: "internal_error" });
    await bot.slack.user({ name: "lan" }).openHome().delivered;
    await bot.slack.until(() => bot.slack.requestsTo("views.publish")[0]);
    await bot.adapter.stop();
    expect(bot.log).toEqual(["slack: a person's page cannot be shown: internal_error"]);
  });
});
