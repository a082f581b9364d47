import { beforeAll, describe, expect, it } from "vitest";
import { type BothPlatforms, openBoth } from "../support/channels/both-platforms.ts";
import { inWords, type Player } from "../support/channels/player.ts";
import { type Known, loadKnown, PROVINCIAL } from "../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const QUESTION = "Đại biểu ở khách sạn nào?";
const SEND = "Gửi câu hỏi này tới Thường trực Hội đồng?";
const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/;

/** An administrator invites somebody to the board, who says how they are called. */
async function joinBoard({ administrator }: BothPlatforms, player: Player, as: "lãnh đạo" | "thành viên", name: string): Promise<void> {
  await administrator.say("/hoidong");
  const code = CODE.exec(await administrator.press(`Mời ${as} Thường trực`))?.[0];
  expect(await player.say(`/thamgia ${code}`)).toContain(`Anh/Chị là ${as} Thường trực Hội đồng.`);
  await callThemselves(player, name);
  expect(administrator.read()).toContain("vừa tham gia Thường trực Hội đồng bằng mã mời của Anh/Chị.");
}

async function callThemselves(player: Player, name: string): Promise<void> {
  await player.say("/toi");
  await player.press("Đổi tên");
  expect(await player.say(name)).toBe(`Trợ lý đã ghi tên: ${name}`);
}

async function joinUnit(player: Player, words: string, confirming: Player, others: readonly Player[]): Promise<void> {
  expect(await player.say(words)).toContain("Bấm gửi yêu cầu");
  await player.press("Gửi yêu cầu");
  expect(confirming.read()).toMatch(/^Xin tham gia BHXH tỉnh[\s\S]*\[Xác nhận\]/);
  expect(await confirming.press("Xác nhận")).toContain("là cán bộ đầu mối của BHXH tỉnh");
  expect(player.read()).toMatch(/Anh\/Chị là cán bộ đầu mối của BHXH tỉnh[\s\S]*\[Lập kế hoạch\]$/);
  for (const other of others) expect(other.read()).toMatch(/đã xác nhận lúc/);
}

interface Cast {
  readonly both: BothPlatforms;
  readonly minh: Player;
  readonly giang: Player;
  readonly an: Player;
}

/** A leader and a member of the board, and an organizer, on the platforms that a play puts them on. */
async function openPlay(on: Record<"minh" | "giang" | "an", "telegram" | "slack">): Promise<Cast> {
  const both = await openBoth(known);
  const [minh, giang, an] = [both.player("Phạm Minh", on.minh), both.player("Đỗ Giang", on.giang), both.player("Nguyễn An", on.an)];
  await joinBoard(both, minh, "lãnh đạo", "Phạm Minh");
  await joinBoard(both, giang, "thành viên", "Đỗ Giang");
  await joinUnit(an, "em ở BHXH Nghệ An", giang, [minh]);
  await callThemselves(an, "Nguyễn Văn An");
  return { both, minh, giang, an };
}

async function submit(player: Player): Promise<void> {
  for (const text of PROVINCIAL) await player.say(text);
  expect(await player.say("gửi")).toContain("Đã nhận kế hoạch KH-40/1");
}

describe.each([
  { minh: "slack", giang: "telegram", an: "slack" },
  { minh: "telegram", giang: "slack", an: "telegram" },
] as const)("a leader on $minh, a member on $giang, an organizer on $an", (on) => {
  it("from being admitted to the plan's agreement, over a return with comments and a restart", async () => {
    const { both, minh, giang, an } = await openPlay(on);
    await submit(an);
    for (const member of [minh, giang])
      expect(member.read()).toMatch(/^Chờ xem xét\nKH-40\/1 – BHXH tỉnh Nghệ An\n[\s\S]*\[Nhận xem xét\]/);
    expect(inWords(giang.sees(/KH-40\/1/))).not.toContain("[Thống nhất]");

    await giang.press("Nhận xem xét");
    expect(minh.sees(/KH-40\/1/).text).toMatch(/^Đang xem xét bởi Đỗ Giang/);
    await giang.press("Góp ý");
    expect(await giang.say("địa điểm: ghi rõ phòng")).toContain("• Địa điểm: ghi rõ phòng");
    await giang.press("Báo lãnh đạo");
    expect(minh.read()).toContain("Đỗ Giang đã soạn 1 góp ý cho KH-40/1, chờ Anh/Chị quyết định.");
    await minh.press("Đề nghị chỉnh sửa");
    expect(await minh.say("15/12")).toMatch(/^Đơn vị sẽ nhận:[\s\S]*chậm nhất ngày 15\/12\/2014: 1 góp ý/);
    await minh.press("Gửi đơn vị");
    expect(an.read()).toMatch(
      /^Anh\/Chị cần chỉnh sửa kế hoạch KH-40\/1, gửi lại chậm nhất ngày 15\/12\/2014: 1 góp ý\.\n• Địa điểm: ghi rõ phòng\n\[Sửa kế hoạch\]/,
    );
    expect(giang.sees(/KH-40\/1 –/).text).toMatch(/^Đề nghị chỉnh sửa, gửi lại chậm nhất ngày 15\/12\/2014: Phạm Minh/);

    await both.again();
    expect(await an.press("Sửa kế hoạch")).toMatch(/ghi rõ phòng\s+Hội nghị tổ chức ở đâu\?/);
    expect(await an.say("Nhà văn hóa tỉnh, phòng 1")).toContain("✓ Địa điểm: ghi rõ phòng");
    expect(await an.say("gửi")).toContain("Đã nhận kế hoạch KH-40/2");
    expect(minh.read()).toMatch(
      /^Chờ xem xét \(bản gửi lại\)\nKH-40\/2[\s\S]*Địa điểm: Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh → Nhà văn hóa tỉnh, phòng 1[\s\S]*✓ Địa điểm: ghi rõ phòng/,
    );
    for (const member of [minh, giang]) expect(member.sees(/KH-40\/1 –/).text).toMatch(/^Đã có bản mới: KH-40\/2/);

    expect(await minh.press("Thống nhất")).toContain("Đã thống nhất KH-40/2; đơn vị đã được báo.");
    expect(an.read()).toMatch(/^Thường trực Hội đồng đã thống nhất kế hoạch KH-40\/2\./);
    for (const member of [minh, giang]) expect(member.sees(/KH-40\/2 –/).text).toMatch(/^Đã thống nhất: Phạm Minh/);
    await minh.press("Thu hồi");
    await minh.say("xem lại kinh phí");
    expect(an.read()).toMatch(/^Thường trực Hội đồng thu hồi ý kiến thống nhất kế hoạch KH-40\/2\.\nLý do: xem lại kinh phí/);
    for (const member of [minh, giang]) expect(member.sees(/KH-40\/2 –/).text).toMatch(/^Đang xem xét/);
  });
});

it("the slower of two leaders is told who decided what, and the card they press is as it is now", async () => {
  const { both, minh, an } = await openPlay({ minh: "slack", giang: "telegram", an: "telegram" });
  const { administrator } = both;
  await administrator.say("/hoidong");
  expect(await administrator.press("Tôi làm lãnh đạo")).toContain("Anh/Chị là lãnh đạo Thường trực Hội đồng.");
  await callThemselves(administrator, "Lý Nam");
  await submit(an);
  const asItWas = minh.sees(/KH-40\/1/);
  await administrator.press("Thống nhất");
  expect(await minh.pressUnder(asItWas, "Đề nghị chỉnh sửa")).toMatch(/Lý Nam đã thống nhất KH-40\/1 lúc/);
  expect(minh.sees(/KH-40\/1 –/).text).toMatch(/^Đã thống nhất: Lý Nam/);
});

it("a question that the guideline does not answer is handed over, answered on the other platform, published, and given to a later asker", async () => {
  const { both, minh, giang, an } = await openPlay({ minh: "slack", giang: "telegram", an: "telegram" });
  const ha = both.player("Trần Hà", "slack");
  await joinUnit(ha, "xin tham gia BHXH Hà Tĩnh", giang, [minh]);
  expect(await an.say(QUESTION)).toContain(`[${SEND}]`);
  await an.press(SEND);
  expect(minh.read()).toMatch(/BHXH tỉnh Nghệ An[\s\S]*Đại biểu ở khách sạn nào\?[\s\S]*\[Trả lời\]/);
  await minh.press("Trả lời");
  await minh.say("Mỗi tỉnh tự bố trí.");
  await minh.press("Gửi");
  expect(an.read()).toMatch(/Trả lời của Thường trực Hội đồng[\s\S]*không phải nội dung của Hướng dẫn[\s\S]*Mỗi tỉnh tự bố trí\./);
  expect(giang.sees(/khách sạn/).text).toContain("Phạm Minh");
  await minh.press("Công bố câu trả lời");
  await minh.press("Công bố");
  expect(await ha.say("khách sạn nào cho đại biểu ở vậy ạ")).toMatch(
    /^Trả lời của Thường trực Hội đồng \(ngày 26\/9\/2014[\s\S]*Mỗi tỉnh tự bố trí\.[\s\S]*Đại biểu ở khách sạn nào\?/,
  );
});

it("what the board sees, others do not, and who erases their data is a stranger afterwards", async () => {
  const { both, giang, an } = await openPlay({ minh: "slack", giang: "slack", an: "telegram" });
  await submit(an);
  const stranger = both.player("Lạ", "slack");
  expect(await giang.say("/hangcho")).toMatch(/^Chờ xem xét[\s\S]*1 kế hoạch chờ xem xét[\s\S]*KH-40\/1/);
  expect(await giang.say("/thongke")).toContain("Đã gửi: 1");
  expect(giang.person.shown().at(-1)?.files[0]?.content.subarray(1, 4).toString()).toBe("PNG");
  expect(await giang.say("/lich")).toContain("15/4/2015, buổi sáng: BHXH tỉnh Nghệ An");
  expect(giang.person.shown().at(-1)?.files[0]?.name).toBe("lich.ics");
  expect(await giang.say("/nhatky KH-40")).toContain("Nguyễn Văn An (Telegram) · Trạng thái KH-40/1: đã gửi");
  for (const command of ["/hangcho", "/thongke", "/lich", "/nhatky KH-40", "/hoidong", "/traloi", "/donvi nghe an", "/chitieu"])
    expect(await stranger.say(command), command).not.toMatch(/KH-40\/|250|Nguyễn Văn An|Đỗ Giang|Phạm Minh/);
  expect(await an.say("/hangcho")).toContain("dành cho Thường trực Hội đồng");

  expect(await an.say("/toi")).toMatch(/Nguyễn Văn An[\s\S]*BHXH tỉnh Nghệ An/);
  await an.press("Xoá dữ liệu của tôi");
  await an.press("Xoá hết");
  expect(await an.say("/toi")).not.toContain("Nguyễn Văn An");
  expect(await an.say("/kehoach")).toContain("[Tham gia đơn vị]");
  expect(await giang.say("/nhatky KH-40")).not.toContain("Nguyễn Văn An");
});
