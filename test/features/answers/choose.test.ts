import { describe, expect, it } from "vitest";
import { type Choice, choose } from "../../../src/features/answers/choose.ts";
import type { Question } from "../../../src/features/answers/question.ts";
import { madeUpQuestion } from "../../support/made-up-question.ts";

/** How likely each topic is asked for, likeliest first. */
type Shares = Readonly<Record<string, number>>;
type Part = Question["parts"][number];

/** a1 to a4 stand in one section, b1 and b2 in another, c1 in a third; "unknown" and "smalltalk" in none. */
function sectionOf(topic: string): string | undefined {
  return /^[abc]\d$/.test(topic) ? topic.charAt(0) : undefined;
}

function chosen(topics: Shares, rest: Partial<Question> = {}): Choice {
  return choose(madeUpQuestion({ topics: Object.entries(topics), ...rest }), sectionOf);
}

function chosenByLevel(topics: Shares, leveled: readonly string[]): Choice {
  return choose(madeUpQuestion({ topics: Object.entries(topics) }), sectionOf, (topic) => leveled.includes(topic));
}

function answer(...topics: string[]): Choice {
  return { kind: "answer", topics };
}

function unknown(near?: string): Choice {
  return { kind: "unknown", near };
}

function asking(topics: Shares): Part {
  return { asks: true, topics: Object.entries(topics) };
}

function telling(topics: Shares): Part {
  return { asks: false, topics: Object.entries(topics) };
}

type Row = readonly [what: string, topics: Shares, choice: Choice];

describe("the favourite", () => {
  it.each<Row>([
    ["is believed from 0.22 on", { a1: 0.22 }, answer("a1")],
    ["is not believed below", { a1: 0.219 }, unknown("a1")],
    ["is near from above 0.08 on", { a1: 0.081 }, unknown("a1")],
    ["is not even near at 0.08", { a1: 0.08 }, unknown()],
    ["is only near when the message likelier asks for something else", { unknown: 0.4, a1: 0.35 }, unknown("a1")],
    ["is believed when it is likelier than something else", { a1: 0.4, unknown: 0.35 }, answer("a1")],
    ["is none when nothing can be answered", { unknown: 0.3 }, unknown()],
    ["is none when nothing is known", {}, unknown()],
  ])("%s", (_, topics, choice) => {
    expect(chosen(topics)).toEqual(choice);
  });
});

describe("a runner-up", () => {
  it.each<Row>([
    ["is answered too from 0.2 on", { a1: 0.6, b1: 0.2 }, answer("a1", "b1")],
    ["is left out below", { a1: 0.6, b1: 0.199 }, answer("a1")],
    ["of the favourite's section is answered from 0.1 on", { a1: 0.6, a2: 0.1 }, answer("a1", "a2")],
    ["of the favourite's section is left out below", { a1: 0.6, a2: 0.099 }, answer("a1")],
    ["of another runner-up's section needs as much as any", { a1: 0.5, b1: 0.25, b2: 0.15 }, answer("a1", "b1")],
    ["near an unsure favourite is answered from 0.4 of it on", { a1: 0.4, b1: 0.161 }, answer("a1", "b1")],
    ["less near an unsure favourite is left out", { a1: 0.4, b1: 0.159 }, answer("a1")],
    ["near a favourite just below 0.5 is answered", { a1: 0.49, b1: 0.197 }, answer("a1", "b1")],
    ["that is the second near an unsure favourite is left out", { a1: 0.4, b1: 0.18, c1: 0.17 }, answer("a1", "b1")],
    ["is never what cannot be answered", { a1: 0.4, unknown: 0.35, smalltalk: 0.2 }, answer("a1")],
    ["is one of three topics at most", { a1: 0.4, a2: 0.2, a3: 0.2, a4: 0.2 }, answer("a1", "a2", "a3")],
  ])("%s", (_, topics, choice) => {
    expect(chosen(topics)).toEqual(choice);
  });
});

type PartRow = readonly [what: string, topics: Shares, parts: readonly Part[], choice: Choice];

describe("a part of a message", () => {
  const whole: Shares = { a1: 0.3, b1: 0.05 };
  const faint: Shares = { a1: 0.2, b1: 0.05 };
  const something: Part = telling({ c1: 0.3 });

  it.each<PartRow>([
    ["is believed from 0.65 on", whole, [something, asking({ b1: 0.65 })], answer("a1", "b1")],
    ["is not believed below", whole, [something, asking({ b1: 0.649 })], answer("a1")],
    ["counts its section's topics together", whole, [something, asking({ b1: 0.4, b2: 0.25 })], answer("a1", "b1")],
    ["does not count another section's", whole, [something, asking({ b1: 0.6, a2: 0.35 })], answer("a1")],
    ["without a word that asks counts if the whole shows 0.03 of it", { a1: 0.3, b1: 0.03 }, [telling({ b1: 0.9 })], answer("a1", "b1")],
    ["without a word that asks does not count below", { a1: 0.3, b1: 0.029 }, [telling({ b1: 0.9 })], answer("a1")],
    ["without a word that asks does not count if the whole shows nothing", { a1: 0.3 }, [telling({ b1: 0.9 })], answer("a1")],
    ["that asks counts even if the whole shows nothing of it", { a1: 0.3 }, [asking({ b1: 0.9 })], answer("a1", "b1")],
    ["that cannot be answered adds nothing", whole, [something, asking({ unknown: 0.9, b1: 0.1 })], answer("a1")],
    ["of which nothing is known adds nothing", whole, [something, asking({})], answer("a1")],
    ["is answered alone when the whole is not believed", faint, [something, asking({ b1: 0.9 })], answer("b1")],
    ["is answered though the whole likelier asks for something else", { unknown: 0.5, a1: 0.1 }, [asking({ b1: 0.9 })], answer("b1")],
    ["leaves no room for a topic near an unsure favourite", { a1: 0.3, c1: 0.15 }, [asking({ b1: 0.9 })], answer("a1", "b1")],
  ])("%s", (_, topics, parts, choice) => {
    expect(chosen(topics, { parts })).toEqual(choice);
  });
});

describe("what the document does not say", () => {
  const part = asking({ b1: 0.9 });

  it("is certain from 0.7 on, whatever a part asks", () => {
    expect(chosen({ unknown: 0.7, a1: 0.2 }, { parts: [part] })).toEqual(unknown("a1"));
    expect(chosen({ unknown: 0.69, a1: 0.2 }, { parts: [part] })).toEqual(answer("b1"));
  });

  it.each<readonly [unknownness: number, silences: readonly string[], choice: Choice]>([
    [0.21, ["parking"], unknown("a1")],
    [0.19, ["parking"], answer("a1")],
    [0.29, [], answer("a1")],
    [0, ["parking"], answer("a1")],
  ])("at %s beside a topic of 0.3, with the silences %j", (unknownness, silences, choice) => {
    expect(chosen({ a1: 0.3, unknown: unknownness }, { silences })).toEqual(choice);
  });

  it("is told of a silence even if a part asks for a topic", () => {
    expect(chosen({ a1: 0.3, unknown: 0.28 }, { silences: ["parking"], parts: [part] })).toEqual(unknown("a1"));
  });
});

describe("topics of one section that share the probability", () => {
  it.each<Row>([
    ["outweigh what cannot be answered together", { unknown: 0.2, a1: 0.15, a2: 0.1 }, answer("a1", "a2")],
    ["are believed from 0.22 on together", { a1: 0.12, a2: 0.1 }, answer("a1", "a2")],
    ["are not believed below", { a1: 0.11, a2: 0.1 }, unknown("a1")],
    ["do not outweigh as much", { unknown: 0.25, a1: 0.15, a2: 0.1 }, unknown("a1")],
    ["are answered from 0.1 on each", { unknown: 0.2, a1: 0.15, a2: 0.099 }, answer("a1")],
    ["are not answered when none is", { unknown: 0.2, a1: 0.099, a2: 0.098, a3: 0.097 }, unknown("a1")],
    ["of several sections do not count together", { unknown: 0.2, a1: 0.15, b1: 0.15 }, unknown("a1")],
    ["are answered of the likeliest section", { unknown: 0.2, a1: 0.15, b1: 0.14, b2: 0.12 }, answer("b1", "b2")],
    ["are not answered when something else is certain", { unknown: 0.7, a1: 0.15, a2: 0.14 }, unknown("a1")],
  ])("%s", (_, topics, choice) => {
    expect(chosen(topics)).toEqual(choice);
  });

  it("do not count together where they stand in a section for each level", () => {
    expect(chosenByLevel({ unknown: 0.2, a1: 0.15, a2: 0.1 }, ["a1", "a2"])).toEqual(unknown("a1"));
    expect(chosenByLevel({ unknown: 0.2, a1: 0.15, a2: 0.1 }, ["a2"])).toEqual(unknown("a1"));
  });
});

describe("small talk", () => {
  it.each<PartRow>([
    ["alone is answered as such", { smalltalk: 0.6, a1: 0.3 }, [], { kind: "smalltalk" }],
    ["beside a question is passed over", { smalltalk: 0.6, a1: 0.3 }, [telling({ smalltalk: 0.9 }), asking({ a1: 0.9 })], answer("a1")],
    ["beside a question that the whole hardly shows is passed over", { smalltalk: 0.8, a1: 0.02 }, [asking({ b1: 0.9 })], answer("b1")],
    ["in each of its parts stays small talk", { smalltalk: 0.8, a1: 0.1 }, [asking({ smalltalk: 0.9 })], { kind: "smalltalk" }],
    ["that is not the likeliest gives way", { a1: 0.5, smalltalk: 0.4 }, [], answer("a1")],
  ])("%s", (_, topics, parts, choice) => {
    expect(chosen(topics, { parts })).toEqual(choice);
  });
});
