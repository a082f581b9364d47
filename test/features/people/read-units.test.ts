import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUnits, type Unit } from "../../../src/features/people/index.ts";
import { millisecondsOf } from "../../support/any-text.ts";
import { PACK } from "../../support/guideline.ts";

const LEVELS = ["sector", "central_office", "provincial", "base"];
const HEAD = "code,level,name,parent";
const TOP = "TW,sector,BHXH Việt Nam,";

const read = (lines: readonly string[], known: readonly Unit[] = []) => readUnits(lines.join("\n"), { levels: LEVELS, known });
const codes = ({ units }: { readonly units: readonly Unit[] }): string => units.map(({ code }) => code).join(" ");

describe("units read from a file", () => {
  it("are taken with their parents", () => {
    expect(read([HEAD, TOP, "40,provincial,BHXH tỉnh Nghệ An,TW"])).toEqual({
      units: [
        { code: "TW", level: "sector", name: "BHXH Việt Nam" },
        { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An", parent: "TW" },
      ],
      problems: [],
    });
  });

  it("may stand before their parents", () => {
    expect(codes(read([HEAD, "4001,base,BHXH huyện Diễn Châu,40", "40,provincial,BHXH tỉnh Nghệ An,TW", TOP]))).toBe("4001 40 TW");
  });

  it("may have parents among those known", () => {
    const known = [{ code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An" }];
    expect(codes(read([HEAD, "4001,base,BHXH huyện Diễn Châu,40"], known))).toBe("4001");
  });

  it("may have other names", () => {
    const { units } = read([`${HEAD},aliases`, "79,provincial,BHXH thành phố Hồ Chí Minh,,Sài Gòn; SG;;SG"]);
    expect(units[0]?.aliases).toEqual(["Sài Gòn", "SG"]);
  });

  it("keep their other names where the file has no column for them, and lose them where it is empty", () => {
    const known = [{ code: "79", level: "provincial", name: "old", aliases: ["SG"] }];
    expect(read([HEAD, "79,provincial,new,"], known).units).toEqual([{ code: "79", level: "provincial", name: "new", aliases: ["SG"] }]);
    expect(read([`${HEAD},aliases`, "79,provincial,new,,"], known).units).toEqual([{ code: "79", level: "provincial", name: "new" }]);
  });

  it.each([
    ["a byte order mark", `\ufeff${HEAD}\n${TOP}\n`],
    ["line ends of Windows", `${HEAD}\r\n${TOP}\r\n`],
    ["line ends of old Macs", `${HEAD}\r${TOP}\r`],
    ["no line end at the end", `${HEAD}\n${TOP}`],
    ["empty lines and lines of commas", `\n${HEAD}\n\n,,,\n${TOP}\n \n`],
    ["capitals and spaces in the head", `Code , LEVEL,Name,Parent\n${TOP}\n`],
    ["columns in another order, and one more", "note,parent,name,level,code\nx,,BHXH Việt Nam,sector,TW\n"],
    ["quotation marks", `"code","level","name","parent"\n"TW","sector","BHXH Việt Nam",""\n`],
    ["semicolons", "code;level;name;parent\nTW;sector;BHXH Việt Nam;\n"],
    ["tabs", "code\tlevel\tname\tparent\nTW\tsector\tBHXH Việt Nam\t\n"],
    ["too many empty values", `${HEAD},,\n${TOP},,,,\n`],
    ["too few values", `${HEAD}\nTW,sector,BHXH Việt Nam\n`],
    ["decomposed letters, double spaces and invisible characters", `${HEAD}\nTW,sector, BHXH  Việt\u200b Nam ,\n`.normalize("NFD")],
  ])("are read in spite of %s", (_what, csv) => {
    expect(readUnits(csv, { levels: LEVELS })).toEqual({
      units: [{ code: "TW", level: "sector", name: "BHXH Việt Nam" }],
      problems: [],
    });
  });

  it("have commas, quotation marks and line breaks within quotation marks", () => {
    const { units, problems } = read([HEAD, '1,base,"BHXH ""Một"", Hai",', '2,base,"BHXH\nBa",', '3,base,BHXH "Bốn",']);
    expect(problems).toEqual([]);
    expect(units.map(({ name }) => name)).toEqual(['BHXH "Một", Hai', "BHXH Ba", 'BHXH "Bốn"']);
  });

  it("may have names that a spreadsheet would take for formulas: they are just text", () => {
    expect(read([HEAD, '1,base,"=HYPERLINK(""x"",1)",', "2,base,@SUM(A1),", "3,base,+84,"]).units.map(({ name }) => name)).toEqual([
      '=HYPERLINK("x",1)',
      "@SUM(A1)",
      "+84",
    ]);
  });

  it("are all there in the pack, and each is of a level", () => {
    const { units, problems } = readUnits(readFileSync(join(PACK, "units.csv"), "utf8"), { levels: LEVELS });
    expect(problems).toEqual([]);
    expect(LEVELS.map((level) => units.filter((unit) => unit.level === level).length)).toEqual([1, 1, 63, 0]);
  });
});

describe("a file without the columns", () => {
  it.each([
    ["", "it has no code, level, name, parent"],
    ["code,name\n1,x\n", "it has no level, parent"],
    [`${TOP}\n`, "it has no code, level, name, parent"],
    ["code,level,name,parent,name\n", "the column name is there twice"],
    ["code,level,name,parent,aliases,aliases\n", "the column aliases is there twice"],
  ])("%j is told in its first line and nothing is taken", (csv, message) => {
    expect(readUnits(csv, { levels: LEVELS })).toEqual({ units: [], problems: [{ line: 1, message: expect.stringContaining(message) }] });
  });
});

describe("a row with a problem is told and the others are taken:", () => {
  it.each([
    ["an unknown level", "1,moon,x,TW", 'there is no level "moon"; the levels are sector, central_office, provincial, base'],
    ["no level", "1,,x,TW", 'there is no level ""'],
    ["no name", "1,base,,TW", "the name is empty"],
    ["a name of invisible characters", "1,base,\u200b\u202e,TW", "the name is empty"],
    ["no code", ",base,x,TW", "the code is empty"],
    ["a code that no button holds", "=1+1,base,x,TW", 'the code "=1+1" must be 1 to 32 letters'],
    ["a code that is too long", `${"1".repeat(33)},base,x,TW`, "must be 1 to 32 letters"],
    ["a code that is there", "TW,base,x,", "the code TW stands on line 2 already"],
    ["a parent that is not there", "1,base,x,99", 'there is no unit "99" to be its parent'],
    ["itself as parent", "1,base,x,1", 'stands above itself: "1", "1"'],
    ["a name that is too long", `1,base,${"x".repeat(201)},TW`, "the name has 201 characters; at most 200 are taken"],
    ["a comma without quotation marks", "1,base,Một, Hai,TW", "has 5 values for 4 columns"],
    ["a quotation mark that is not closed", '1,base,"x,TW', "a quotation mark is not closed or stands in the wrong place"],
    ["a word after a quotation mark", '1,base,"x"y,TW', "a quotation mark is not closed or stands in the wrong place"],
  ])("%s", (_what, row, message) => {
    const result = read([HEAD, TOP, row, "2,base,good,TW"]);
    expect(codes(result)).toBe("TW 2");
    expect(result.problems).toEqual([{ line: 3, message: expect.stringContaining(message) }]);
  });

  it("too many other names, or too long ones", () => {
    const many = Array.from({ length: 31 }, (_, i) => `n${i}`).join(";");
    const { units, problems } = read([`${HEAD},aliases`, `1,base,x,,${many}`, `2,base,x,,${"y".repeat(201)}`]);
    expect(units).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("has 31 aliases"),
      expect.stringContaining("has 201 characters"),
    ]);
  });

  it("a parent whose own row is not taken, unless it was known before", () => {
    const rows = [HEAD, TOP, "40,moon,x,TW", "4001,base,y,40", "400101,base,z,4001"];
    const alone = read(rows);
    expect(codes(alone)).toBe("TW");
    expect(alone.problems.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(codes(read(rows, [{ code: "40", level: "provincial", name: "x" }]))).toBe("TW 4001 400101");
  });

  it("units that are above one another, and those below them", () => {
    const result = read([HEAD, "1,base,a,2", "2,base,b,3", "3,base,c,1", "4,base,d,1", "5,base,e,"]);
    expect(codes(result)).toBe("5");
    expect(result.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it("a unit that would come to be above itself by way of one known", () => {
    const result = read([HEAD, "1,base,a,2"], [{ code: "2", level: "base", name: "b", parent: "1" }]);
    expect(result.problems).toEqual([{ line: 2, message: 'stands above itself: "1", "2", "1"' }]);
  });

  it("with the line it starts on, after rows of several lines", () => {
    const { problems } = read([HEAD, '1,base,"a\n\nb",', "2,moon,x,", ""]);
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });
});

it("every row is taken or told, whatever a file holds", () => {
  const cell = fc.oneof(fc.constantFrom("TW", "40", "base", "sector", "", '"', '"a,b"', "\u0000", "=1"), fc.string({ maxLength: 6 }));
  const file = fc.array(
    fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(",")),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(file, (rows) => {
      const { units, problems } = read([HEAD, ...rows]);
      const known = new Set(units.map(({ code }) => code));
      expect(known.size).toBe(units.length);
      expect(units.every(({ parent }) => parent === undefined || known.has(parent))).toBe(true);
      expect(problems.every(({ line, message }) => line >= 1 && message.length > 0 && message.length < 300)).toBe(true);
      expect(units.length + problems.length).toBeLessThanOrEqual(rows.join("\n").split(/\r\n|\r|\n/).length);
    }),
  );
});

it("reads 20,000 rows in well under two seconds, also with a quotation mark in each", () => {
  for (const row of ["base,BHXH huyện,TW", 'base,"BHXH,TW']) {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},${row}`);
    expect(millisecondsOf(() => read([HEAD, TOP, ...rows]))).toBeLessThan(1900);
  }
});
