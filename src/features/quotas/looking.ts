import type { Block, Button, Text } from "../../chat/message.ts";
import { type Passage, sectionOf } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import { changesOf, giverOf, givesSeats, isTop, proposalOf, receiversOf } from "./rows.ts";
import { button, type Decided, dated, eventOf, list, mayAnnounce, paragraph, say, strong, type Talk, type UnitSeats } from "./talk.ts";

/** What was announced to units and what they announced. */
export function look(talk: Talk): Decided {
  const { seats } = talk.loaded;
  if (seats.length === 0) return nothingToSee(talk);
  return say(
    talk,
    seats.flatMap((each) => blocksOf(each, talk)),
    { buttons: seats.flatMap((each) => announceButtons(each, talk)) },
  );
}

function blocksOf(each: UnitSeats, talk: Talk): readonly Block[] {
  const blocks = [...receivedBlocks(each, talk), ...givenBlocks(each, talk)];
  return blocks.length > 0 ? blocks : [paragraph({ key: "quotas-none-at-all", values: { unit: each.unit.name } })];
}

/** Who may see nothing is told what they can do instead. */
function nothingToSee(talk: Talk): Decided {
  const { who } = talk.turn;
  const isStranger = who.units.length === 0 && who.board === undefined && !who.administrator;
  return say(talk, { key: isStranger ? "quotas-not-in-unit" : "quotas-unit-unknown" });
}

function receivedBlocks({ unit, received }: UnitSeats, talk: Talk): readonly Block[] {
  const { units } = talk.loaded;
  const nameOf = (code: string): string => units.find((each) => each.code === code)?.name ?? code;
  if (received.length > 0)
    return received.map((quota) => {
      const giver = units.find(({ code }) => code === quota.giver);
      const event = giver ? eventOf(giver, talk.knowing) : "";
      const values = { unit: nameOf(quota.unit), seats: quota.seats, giver: nameOf(quota.giver), event, date: dated(quota.at, talk) };
      return paragraph({ key: "quotas-received", values });
    });
  const giver = giverOf(unit, units, talk.knowing.guideline);
  return giver
    ? [paragraph({ key: "quotas-none-received", values: { unit: unit.name, giver: giver.name } }), ...rules(unit, giver, talk)]
    : [];
}

/** What the guideline says of who announces seats to whom. */
function rules(unit: Unit, giver: Unit, { knowing: { guideline }, language }: Talk): readonly Block[] {
  const { facts, plan, passages } = guideline;
  const own = facts.levels.find(({ id }) => id === unit.level)?.electsTo?.passage;
  const ruled = plan.fields.find(({ id }) => id === "quotas")?.passage;
  const giving = typeof ruled === "string" ? ruled : ruled && Object.hasOwn(ruled, giver.level) ? ruled[giver.level] : undefined;
  const found = [own, giving].flatMap((id): Passage[] => passages.filter((passage) => id !== undefined && passage.id === id));
  if (found.length === 0) return [];
  const sections = [...new Set(found.map(({ section }) => section))]
    .map((id) => facts.sections[sectionOf(id)]?.[language] ?? id)
    .join("; ");
  const key = language === "en" ? "answers-source-translated" : "answers-source";
  return [
    ...found.map((passage): Block => ({ kind: "quote", text: language === "vi" ? passage.text.trim() : passage.en })),
    { kind: "source", text: [{ key, values: { guideline: facts.name[language], sections } }] },
  ];
}

function givenBlocks({ unit, given, planned }: UnitSeats, talk: Talk): readonly Block[] {
  const { guideline } = talk.knowing;
  if (!givesSeats(unit, guideline)) return [];
  const { units } = talk.loaded;
  const sum = given.reduce((total, { seats }) => total + seats, 0);
  const values = { unit: unit.name, event: eventOf(unit, talk.knowing), count: given.length, sum };
  const lead = given.length === 0 ? "quotas-none-given" : "quotas-given";
  const items = given.map((quota): readonly Text[] => {
    const name = units.find(({ code }) => code === quota.unit)?.name ?? quota.unit;
    return [{ key: "quotas-row", values: { unit: name, seats: quota.seats, date: dated(quota.at, talk) } }];
  });
  const mayDo = mayAnnounce(unit, talk.turn.who, talk.knowing);
  const nothing =
    mayDo && !isTop(unit, guideline) && (planned?.quotas.length ?? 0) === 0 ? [paragraph({ key: "quotas-none-planned" })] : [];
  return [strong({ key: lead, values }), ...list(items), ...nothing];
}

function announceButtons({ unit, planned, given }: UnitSeats, talk: Talk): readonly Button[] {
  const { guideline } = talk.knowing;
  if (!mayAnnounce(unit, talk.turn.who, talk.knowing)) return [];
  const { rows } = proposalOf(planned?.quotas ?? [], receiversOf(unit, talk.loaded.units, guideline));
  const isNew = (planned?.quotas.length ?? 0) > 0 && (changesOf(rows, given).length > 0 || rows.length < (planned?.quotas.length ?? 0));
  return [
    ...(isNew ? [button(`quota:plan:${unit.code}`, "quotas-button-plan", { unit: unit.name })] : []),
    ...(isTop(unit, guideline) ? [button(`quota:type:${unit.code}`, "quotas-button-type")] : []),
  ];
}
