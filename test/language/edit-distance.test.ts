import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/language/edit-distance.ts";

/** The textbook recursion: nothing kept, nothing cut short. */
function plainDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const ways = [
    plainDistance(a.slice(1), b) + 1,
    plainDistance(a, b.slice(1)) + 1,
    plainDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(plainDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
const limit = fc.integer({ min: 0, max: 7 });

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["a", "", 1],
    ["", "abc", 3],
    ["bieu", "biue", 1],
    ["han", "hna", 1],
    ["delegates", "delgates", 1],
    ["delegates", "delegattes", 1],
    ["deadline", "deadlime", 1],
    ["kitten", "sitting", 3],
    // A swapped pair is not taken apart again: three, where moving across the swap would make it two.
    ["ca", "abc", 3],
  ])("of %j and %j is %i", (a, b, expected) => {
    expect(editDistance(a, b, 5)).toBe(expected);
  });

  it.each([
    ["kitten", "sitting", 2],
    ["hoi", "nghi", 1],
    ["a", "", 0],
    ["a", "abcdef", 3],
  ])("of %j and %j is one more than the limit %i when it is larger", (a, b, most) => {
    expect(editDistance(a, b, most)).toBe(most + 1);
  });

  it("is what the plain recursion gives, cut off one past the limit", () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
      }),
    );
  });

  it("is the same both ways", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), limit, (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(editDistance(b, a, most));
      }),
    );
  });

  it("is zero for the same word and for no other", () => {
    fc.assert(
      fc.property(word, word, limit, (a, b, most) => {
        expect(editDistance(a, a, most)).toBe(0);
        expect(editDistance(a, b, most) === 0).toBe(a === b);
      }),
    );
  });

  it("is one for a single slip: a letter left out, put in, changed, or two swapped", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abcdeh"), minLength: 2, maxLength: 12 }), fc.nat(), (typed, at) => {
        const i = at % (typed.length - 1);
        const head = typed.slice(0, i);
        expect(editDistance(typed, head + typed.slice(i + 1), 2)).toBe(1);
        expect(editDistance(typed, `${head}x${typed.slice(i)}`, 2)).toBe(1);
        expect(editDistance(typed, `${head}x${typed.slice(i + 1)}`, 2)).toBe(1);
        const swapped = head + typed.charAt(i + 1) + typed.charAt(i) + typed.slice(i + 2);
        expect(editDistance(typed, swapped, 2)).toBe(swapped === typed ? 0 : 1);
      }),
    );
  });
});
