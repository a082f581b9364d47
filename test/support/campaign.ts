import { expect } from "vitest";
import type { Unit } from "../../src/features/people/store.ts";
import { type BothPlatforms, openBoth } from "./channels/both-platforms.ts";
import { inWords, type Player } from "./channels/player.ts";
import { type Known, PROVINCIAL } from "./plan-chat.ts";
import { BASE } from "./review-chat.ts";
import { seededRandom } from "./seeded-random.ts";

export interface CampaignSize {
  readonly seed: number;
  readonly provinces: number;
  readonly districts: number;
  /** Of the districts, so many send a plan to their province. */
  readonly basePlans: number;
  readonly members: number;
  readonly leaders: number;
  /** So many work side by side. */
  readonly atOnce: number;
}

interface Office {
  readonly unit: Unit;
  readonly player: Player;
  /** How often its plan is returned before it is agreed. */
  readonly rounds: number;
}

interface Campaign {
  readonly both: BothPlatforms;
  readonly board: { readonly leaders: readonly Player[]; readonly all: readonly Player[] };
  readonly offices: readonly Office[];
  readonly districts: readonly Office[];
  readonly random: () => number;
}

/** The answers of each level up to "send". */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  provincial: PROVINCIAL.slice(1),
  central_office: [...PROVINCIAL.slice(1, 14), "150 triệu từ nguồn chi quản lý bộ máy", ...PROVINCIAL.slice(14)],
  sector: ["1", "15/7/2015", "cả ngày", ...PROVINCIAL.slice(3, 13), "2 tỷ từ ngân sách", ...PROVINCIAL.slice(14)],
  base: BASE.slice(1),
};
/** What is pressed once nothing more is to be returned, in order, by level. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  provincial: ["Thống nhất"],
  base: ["Thống nhất"],
  central_office: ["Thống nhất", "Đã trình Tổng Giám đốc", "Đã có quyết định"],
  sector: ["Đã chuẩn bị xong", "Đã qua Hội đồng", "Đã trình Tổng Giám đốc", "Đã có quyết định"],
};
/** How a card begins, by its version's state. */
const STATUS: Readonly<Record<string, RegExp>> = {
  agreed: /^Đã thống nhất: /,
  decided: /^Đã có quyết định, số /,
  superseded: /^Đã có bản mới: KH-/,
};
const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/;

/**
 * A whole campaign on both platforms, in an order drawn from a seed: everybody joins by invitation, plans are made by dialogue, reviewed,
 * returned, decided. In the end the audit, the states, the statistics and every card on every surface tell the same.
 */
export async function expectCampaignRight(known: Known, size: CampaignSize): Promise<void> {
  const began = performance.now();
  const campaign = await openCampaign(known, size);
  const { offices, districts } = campaign;
  await inTurn([...offices, ...districts.filter(({ rounds }) => rounds >= 0)], size.atOnce, campaign.random, (office) =>
    play(campaign, office),
  );
  const figures = { ...(await expectAuditRight(campaign)), cards: await expectCardsRight(campaign) };
  await expectToldOnce(campaign);
  await expectStatisticsRight(campaign);
  const people = 1 + campaign.board.all.length + offices.length + districts.length;
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(
    `campaign: ${people} people, ${figures.versions} versions, ${figures.returns} returns, ${figures.entries} entries of the audit, ${figures.cards} cards right, ${figures.edits} edits, ${seconds} s\n`,
  );
}

async function openCampaign(known: Known, { seed, provinces, districts, basePlans, members, leaders }: CampaignSize): Promise<Campaign> {
  const both = await openBoth(known);
  const random = seededRandom(seed);
  const { storage } = both.running().bot;
  const units = await storage.transaction((stores) => stores.units.units());
  const above = units.filter(({ level }) => level === "provincial").slice(0, provinces);
  const below = Array.from({ length: districts }, (_, i): Unit => {
    const parent = above[i % above.length]?.code;
    return { code: `d${i}`, level: "base", name: `BHXH huyện Thử nghiệm d${i}`, ...(parent === undefined ? {} : { parent }) };
  });
  await storage.transaction((stores) => stores.units.putUnits(below));
  let joined = 0;
  const join = async (host: Player, ask: () => Promise<string>): Promise<Player> => {
    const player = both.player(`Người ${++joined}`, joined % 2 === 0 ? "slack" : "telegram");
    const code = CODE.exec(await ask())?.[0];
    expect(await player.say(`/thamgia ${code}`)).toMatch(/Anh\/Chị là (?:cán bộ đầu mối|lãnh đạo|thành viên)/);
    host.read();
    return player;
  };
  const { administrator: admin } = both;
  const all: Player[] = [];
  for (let i = 0; i < members; i++) {
    await admin.say("/hoidong");
    all.push(await join(admin, () => admin.press(i < leaders ? "Mời lãnh đạo Thường trực" : "Mời thành viên Thường trực")));
  }
  const toBoard = [...above, ...units.filter(({ level }) => level === "central_office" || level === "sector")];
  const offices: Office[] = [];
  for (const [i, unit] of toBoard.entries())
    offices.push({ unit, player: await join(admin, () => admin.say(`/moi ${unit.code}`)), rounds: i % 3 === 0 ? 2 : 0 });
  const byCode = new Map(offices.map((office) => [office.unit.code, office.player]));
  const lower: Office[] = [];
  for (const [i, unit] of below.entries()) {
    const host = byCode.get(unit.parent ?? "") ?? admin;
    // Those who send no plan have -1 rounds.
    lower.push({ unit, player: await join(host, () => host.say(`/moi ${unit.code}`)), rounds: i < basePlans ? i % 2 : -1 });
  }
  return { both, board: { leaders: all.slice(0, leaders), all }, offices, districts: lower, random };
}

/** Does the work for each, some side by side, in an order drawn. */
async function inTurn<Item>(
  items: readonly Item[],
  atOnce: number,
  random: () => number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.map((item) => ({ item, place: random() })).sort((a, b) => a.place - b.place);
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await work(next.item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** One unit's plan from its first word to its end. */
async function play(campaign: Campaign, office: Office): Promise<void> {
  const { unit, player, rounds } = office;
  const { board, offices, random } = campaign;
  const lead = unit.level === "base" ? offices.find((each) => each.unit.code === unit.parent)?.player : pick(board.leaders, random);
  const staff = unit.level === "base" ? lead : pick(board.all, random);
  if (!lead || !staff) throw new Error(`nobody reviews ${unit.code}`);
  await alone(player, async () => {
    await player.say(`/kehoach ${unit.code}`);
    for (const answer of ANSWERS[unit.level] ?? []) await player.say(answer);
    await until(() => player.press("Gửi kế hoạch"), player, `Đã nhận kế hoạch KH-${unit.code}/1`);
  });
  for (let round = 1; round <= rounds; round++) {
    await alone(staff, () => onCard(staff, unit, round, "Nhận xem xét"));
    await alone(lead, async () => {
      await onCard(lead, unit, round, "Góp ý");
      await lead.say(`Địa điểm: ghi rõ phòng, lần ${round}`);
      await onCard(lead, unit, round, "Đề nghị chỉnh sửa");
      await lead.press("Không đặt hạn");
      await until(() => lead.press("Gửi đơn vị"), lead, `Đã gửi đề nghị chỉnh sửa KH-${unit.code}/${round}`);
    });
    await alone(player, async () => {
      await player.press("Sửa kế hoạch");
      await player.say(`Nhà văn hóa tỉnh, phòng ${round}`);
      await until(() => player.press("Gửi kế hoạch"), player, `Đã nhận kế hoạch KH-${unit.code}/${round + 1}`);
    });
  }
  await alone(lead, async () => {
    for (const [i, step] of (ENDS[unit.level] ?? []).entries()) {
      await onCard(lead, unit, rounds + 1, step);
      if (i === 0) continue;
      await lead.say(`${i}/VB`);
      await lead.say("20/9/2014");
      await lead.press("Lưu");
    }
  });
}

async function onCard(player: Player, { code }: Unit, number: number, label: string): Promise<void> {
  await player.pressUnder(player.sees(new RegExp(`^KH-${code}/${number} – `, "m")), label);
}

const busy = new Map<Player, Promise<void>>();

/** One thing after the other: nobody writes about two plans in turns. */
async function alone(player: Player, work: () => Promise<void>): Promise<void> {
  const turn = (busy.get(player) ?? Promise.resolve()).then(work);
  busy.set(
    player,
    turn.catch(() => undefined),
  );
  await turn;
}

async function until(act: () => Promise<string>, player: Player, words: string): Promise<void> {
  await act();
  expect(
    player.person.shown().some(({ text }) => text.includes(words)),
    `${player.person.chat}: ${words}`,
  ).toBe(true);
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

interface StateRow {
  readonly unit: string;
  readonly number: number;
  readonly before: string | null;
  readonly after: string;
}

/** The states follow from each other without a gap, lead to those that are stored, and are as many as the decisions. */
async function expectAuditRight({ both }: Campaign): Promise<{ versions: number; returns: number; entries: number; edits: number }> {
  const { rows } = both.running();
  const states = await rows<StateRow>("SELECT unit, number, before, after FROM audit WHERE what = 'state' ORDER BY seq");
  const versions = await rows<{ unit: string; number: number; state: string }>("SELECT unit, number, state FROM versions");
  const chains = new Map<string, string>();
  for (const { unit, number, before, after } of states) {
    expect(before ?? undefined, `${unit}/${number}`).toBe(chains.get(`${unit}/${number}`));
    chains.set(`${unit}/${number}`, after);
  }
  expect(Object.fromEntries(chains)).toEqual(Object.fromEntries(versions.map(({ unit, number, state }) => [`${unit}/${number}`, state])));
  const decisions = await rows<{ kind: string }>("SELECT kind FROM decisions");
  const decided = { return: "returned", agree: "agreed", prepare: "prepared", pass: "passed", present: "presented", decide: "decided" };
  for (const [kind, state] of Object.entries(decided)) {
    const told = states.filter(({ after }) => after === state).length;
    expect(decisions.filter((decision) => decision.kind === kind).length, kind).toBe(told);
  }
  const rights = await rows<{ unit: string; subject: string }>(
    "SELECT unit, subject FROM audit WHERE what = 'right' AND after IS NOT NULL",
  );
  const members = await rows<{ unit: string; person: string }>("SELECT unit, person FROM members");
  const given = new Set(rights.map(({ unit, subject }) => `${unit} ${subject}`));
  expect(members.filter(({ unit, person }) => !given.has(`${unit} ${person}`))).toEqual([]);
  expect(members).toHaveLength(rights.length);
  const [{ entries } = { entries: 0 }] = await rows<{ entries: number | bigint }>("SELECT count(*) AS entries FROM audit");
  const [{ edits } = { edits: 0 }] = await rows<{ edits: number | bigint }>("SELECT count(*) AS edits FROM outbox WHERE kind = 'edit'");
  return {
    versions: versions.length,
    returns: decisions.filter(({ kind }) => kind === "return").length,
    entries: Number(entries),
    edits: Number(edits),
  };
}

/** Every card that hangs with a reviewer shows what became of its version; gives how many there are. */
async function expectCardsRight({ both, board, offices, districts }: Campaign): Promise<number> {
  const versions = await both.running().rows<{ unit: string; number: number; state: string }>("SELECT unit, number, state FROM versions");
  const parents = new Map(districts.map(({ unit }) => [unit.code, unit.parent]));
  let cards = 0;
  const wrong: string[] = [];
  for (const { unit, number, state } of versions) {
    const parent = parents.get(unit);
    const reviewers =
      parent === undefined ? board.all : offices.filter((office) => office.unit.code === parent).map(({ player }) => player);
    for (const { person } of reviewers) {
      const hanging = person.shown().filter(({ text }) => new RegExp(`^KH-${unit}/${number} – `, "m").test(text));
      cards += hanging.length;
      const isRight = hanging.length > 0 && hanging.every(({ text }) => STATUS[state]?.test(text));
      if (!isRight) wrong.push(`${person.chat} ${unit}/${number} ${state}: ${hanging.map(inWords).join(" | ").slice(0, 120)}`);
    }
  }
  expect(wrong).toEqual([]);
  return cards;
}

/** Each unit was told of each decision once. */
async function expectToldOnce({ offices, districts }: Campaign): Promise<void> {
  for (const { unit, player, rounds } of [...offices, ...districts]) {
    const texts = player.person.shown().map(({ text }) => text);
    for (let round = 1; round <= rounds; round++)
      expect(texts.filter((text) => text.startsWith(`Anh/Chị cần chỉnh sửa kế hoạch KH-${unit.code}/${round}:`))).toHaveLength(1);
    const isAgreed = unit.level === "provincial" || (unit.level === "base" && rounds >= 0);
    const agreed = texts.filter((text) => text.includes(`đã thống nhất kế hoạch KH-${unit.code}/${rounds + 1}.`));
    expect(agreed, unit.code).toHaveLength(isAgreed || unit.level === "central_office" ? 1 : 0);
  }
}

async function expectStatisticsRight({ board, offices }: Campaign): Promise<void> {
  const [member] = board.all;
  const told = (await member?.say("/thongke")) ?? "";
  const [toBoard = ""] = told.split("Kế hoạch cấp dưới");
  const provincial = offices.filter(({ unit }) => unit.level === "provincial").length;
  expect(toBoard).toContain(`Đã thống nhất: ${provincial}`);
  expect(toBoard).toContain(`Đã có quyết định: ${offices.length - provincial}`);
}
