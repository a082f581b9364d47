import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findUnits, readUnits, type Unit } from "../../../src/features/people/index.ts";
import { millisecondsOf } from "../../support/any-text.ts";
import { PACK } from "../../support/guideline.ts";

const { units: PROVINCES } = readUnits(readFileSync(join(PACK, "units.csv"), "utf8"));
const base = (parent: string, names: readonly string[]): Unit[] =>
  names.map((name, i) => ({ code: `${parent}-${i + 1}`, level: "base", name: `BHXH ${name}`, parent }));
const DISTRICTS: readonly Unit[] = [
  ...base("40", ["huyện Diễn Châu", "thành phố Vinh", "thị xã Cửa Lò", "huyện Nghĩa Đàn"]),
  ...base("83", ["huyện Châu Thành", "thành phố Bến Tre"]),
  ...base("94", ["huyện Châu Thành", "huyện Mỹ Xuyên"]),
  ...base("79", ["Quận 1", "Quận 12", "quận Tân Phú", "huyện Củ Chi"]),
  ...base("77", ["thành phố Bà Rịa", "thành phố Vũng Tàu"]),
  ...base("02", ["thành phố Hà Giang"]),
  ...base("52", ["thành phố Quy Nhơn"]),
];
const ALL = [...PROVINCES, ...DISTRICTS];

const found = (typed: string, units: readonly Unit[]): string =>
  findUnits(typed, units)
    .map(({ code }) => code)
    .join(" ");

/** Rows of "typed words → codes", with none for "-". */
function table(rows: string): [string, string][] {
  return rows
    .trim()
    .split("\n")
    .map((row) => {
      const [typed = "", codes = ""] = row.split("→").map((cell) => cell.trim());
      return [typed, codes === "-" ? "" : codes];
    });
}

describe("among provinces, the central office and the sector", () => {
  it.each(
    table(`
      nghe an → 40
      Nghệ An → 40
      NGHỆ AN → 40
      bhxh nghệ an → 40
      BHXH tỉnh Nghệ An → 40
      bảo hiểm xã hội tỉnh nghệ an → 40
      Bảo hiểm Nghệ An → 40
      nghean → 40
      bhxhnghean → 40
      BHXHTinhNgheAn → 40
      tỉnh nghệ an → 40
      t. nghệ an → 40
      nghệ an ạ → 40
      em ở BHXH tỉnh Nghệ An ạ → 40
      đơn vị của em là BHXH Nghệ An → 40
      văn phòng BHXH tỉnh Nghệ An → 40
      Nghe An province → 40
      40 → 40
      mã 40 → 40
      tp hcm → 79
      hcm → 79
      HCM → 79
      TPHCM → 79
      tp.hcm → 79
      TP. Hồ Chí Minh → 79
      thành phố hồ chí minh → 79
      ho chi minh → 79
      hochiminh → 79
      Ho Chi Minh City → 79
      HCMC → 79
      sài gòn → 79
      saigon → 79
      sg → 79
      hà nội → 01
      ha noi → 01
      hanoi → 01
      hn → 01
      tp hn → 01
      tphn → 01
      bhxh tp hà nội → 01
      hà tây → 01
      huế → 46
      Thừa Thiên Huế → 46
      thừa thiên - huế → 46
      thừa thiên → 46
      tt hue → 46
      TT Huế → 46
      T.T. Huế → 46
      tth → 46
      vũng tàu → 77
      tp vũng tàu → 77
      brvt → 77
      br vt → 77
      BR-VT → 77
      bà rịa → 77
      bà rịa vũng tàu → 77
      Bà Rịa – Vũng Tàu → 77
      đăk lăk → 66
      daclac → 66
      dak lak → 66
      Đắc Lắc → 66
      daklak → 66
      đắc nông → 67
      dak nong → 67
      bắc cạn → 06
      backan → 06
      hoà bình → 17
      hòa bình → 17
      hoa binh → 17
      h. bình → 17
      hb → 17
      thanh hoá → 38
      khánh hoà → 56
      khanhhoa → 56
      q.ninh → 22
      đà nẵng → 48
      tp đà nẵng → 48
      tỉnh đà nẵng → 48
      da nang city → 48
      hải phòng → 31
      hp → 31
      hải fòng → 31
      cần thơ → 92
      bến tre → 83
      em ở bên bến tre → 83
      hà tĩnh → 42
      BHXH tỉnh Hà Tĩnh → 42
      hatinh → 42
      kontum → 62
      kon tum → 62
      gia lai → 64
      sóc trăng → 94
      lao cai → 10
      yên bái → 15
      yen bai → 15
      phú tho → 25
      cà mau → 96
      khối cơ quan → CQ
      cơ quan → CQ
      Khối cơ quan BHXH Việt Nam → CQ
      khối cơ quan bhxh vn → CQ
      văn phòng BHXH Việt Nam → CQ
      cơ quan trung ương → CQ
      cq → CQ
      central office → CQ
      toàn ngành → TW
      toàn ngành bhxh → TW
      bhxh việt nam → TW
      BHXH VN → TW
      Bảo hiểm xã hội Việt Nam → TW
      vietnam social security → TW
      tw → TW
    `),
  )("%j is sure", (typed, codes) => {
    expect(found(typed, PROVINCES)).toBe(codes);
  });

  it.each(
    table(`
      nghẹ am → 40
      nghe ann → 40
      nghệ ân → 40
      ngeh an → 40
      hà nộii → 01
      hà nọi → 01
      quang nin → 22
      quảng nihn → 22
      thái bìn → 34
      thai nguyeen → 19
      tuyên qaung → 08
      tuyen qang → 08
      hồ chi mnh → 79
      thừa thien hueee → 46
      ba ria vung tauu → 77
      bình dươg → 74
      lâm đòng → 68
      bhxh tỉnh nam đinhj → 36
      tỉnh haa tinh → 42
      vinh lonh → 86
      sài gon → 79
    `),
  )("%j is meant, with its slips of the keys", (typed, codes) => {
    expect(found(typed, PROVINCES)).toBe(codes);
  });

  it.each(
    table(`
      qn → 22 49 51
      dn → 48 67 75
      bt → 60 83
      quảng → 22 44 45 49 51
      hà → 01 02 35 42
      an → 40 80 89
      lai → 12 64
      hà bắc → 24 27
      vĩnh phú → 25 26
      minh hải → 95 96
      sông bé → 70 74
      nghệ tĩnh → 40 42
      quảng nam đà nẵng → 48 49
      gia lai kon tum → 62 64
      trung ương → TW CQ
    `),
  )("%j fits several", (typed, codes) => {
    expect(found(typed, PROVINCES)).toBe(codes);
  });

  it.each(
    table(`
      abc → -
      xyz → -
      kế hoạch → -
      lập kế hoạch → -
      bao nhiêu đại biểu → -
      được mời bao nhiêu đại biểu? → -
      Nghệ An được mời bao nhiêu đại biểu → -
      hạn nộp kế hoạch của tỉnh là ngày nào → -
      xin chào → -
      cảm ơn → -
      vâng → -
      không → -
      không biết → -
      có → -
      ok → -
      đồng ý → -
      tiếp tục → -
      hủy → -
      bình thường → -
      đại hội → -
      hội nghị điển hình tiên tiến → -
      báo cáo → -
      em → -
      chị minh → -
      tỉnh → -
      bhxh → -
      BHXH tỉnh → -
      thành phố → -
      huyện → -
      huyện nghệ an → -
      a → -
      h → -
      99 → -
      300 → -
      15/1/2015 → -
      quy nhơn → -
      what is the deadline → -
      … → -
      ??? → -
      😀 → -
      /kehoach → -
    `),
  )("%j is no unit", (typed) => {
    expect(found(typed, PROVINCES)).toBe("");
  });

  it.each(PROVINCES.map(({ name, code }) => [name, code]))("%s is found by its name, folded or run together", (name, code) => {
    expect([name, name.toUpperCase(), name.replace(/^BHXH (?:tỉnh|thành phố) /, "")].map((typed) => found(typed, PROVINCES))).toEqual(
      Array.from({ length: 3 }, () => code),
    );
  });

  it("is found whatever way the letters are composed", () => {
    expect(found("Thừa Thiên Huế".normalize("NFD"), PROVINCES)).toBe("46");
  });
});

describe("with districts, too", () => {
  it.each(
    table(`
      diễn châu → 40-1
      dien chau → 40-1
      dienchau → 40-1
      huyện diễn châu → 40-1
      h. diễn châu → 40-1
      thị xã diễn châu → 40-1
      BHXH huyện Diễn Châu → 40-1
      bhxh huyện diễn châu tỉnh nghệ an → 40-1
      huyện diễn châu nghệ an → 40-1
      Diễn Châu, Nghệ An → 40-1
      nghệ an, huyện diễn châu → 40-1
      dien chao nghe an → 40-1
      huyện diễn châ → 40-1
      đơn vị của em là bảo hiểm xã hội huyện Diễn Châu tỉnh Nghệ An ạ → 40-1
      vinh → 40-2
      tp vinh → 40-2
      tpvinh → 40-2
      cửa lò → 40-3
      quy nhơn → 52-1
      quận 1 → 79-1
      q1 → 79-1
      Q.1 → 79-1
      quận 1 tp hcm → 79-1
      q12 → 79-2
      quận 12 hồ chí minh → 79-2
      tân phú → 79-3
      củ chi sài gòn → 79-4
      châu thành → 83-1 94-1
      huyện châu thành → 83-1 94-1
      châu thành bến tre → 83-1
      châu thành, sóc trăng → 94-1
      chau thanh st → 94-1
      hà giang → 02 02-1
      tỉnh hà giang → 02
      tp hà giang → 02-1
      BHXH thành phố Hà Giang → 02-1
      bến tre → 83 83-2
      tp bến tre → 83-2
      bà rịa → 77-1
      tỉnh bà rịa → 77
      brvt → 77
      nghệ an → 40
      nghệ → 40
      nghĩa đàn → 40-4
      hn → 01
      40 → 40
      tỉnh cửa lò → -
      diễn → 40-1
      diễn châu bến tre → -
    `),
  )("%j is %j", (typed, codes) => {
    expect(found(typed, ALL)).toBe(codes);
  });

  it("gives at most five, the same ones whatever their order", () => {
    const many = [...ALL, ...PROVINCES.slice(4, 20).flatMap(({ code }) => base(code, ["huyện Châu Thành"]))];
    const first = found("châu thành", many);
    expect(first.split(" ")).toHaveLength(5);
    expect(found("châu thành", many.toReversed())).toBe(first);
  });

  it("is done with 800 units and any text in well under a second", () => {
    const many = [
      ...PROVINCES,
      ...PROVINCES.flatMap(({ code }) =>
        base(
          code,
          Array.from({ length: 12 }, (_, i) => `huyện Tân Lập ${i}`),
        ),
      ),
    ];
    for (const typed of ["tinh ".repeat(20), "tân ".repeat(20), "ạ".repeat(200), "tan lap ".repeat(5), "x".repeat(100_000)]) {
      expect(millisecondsOf(() => findUnits(typed, many))).toBeLessThan(800);
    }
  });
});

it("gives units of the list, each once, for any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom(..."bhxh tỉnh huyện an hà nam quảng minh q 1 40".split(" ")), { maxLength: 8 })
      .map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(texts, (typed) => {
      const given = findUnits(typed, ALL);
      expect(given.length).toBeLessThanOrEqual(5);
      expect(new Set(given).size).toBe(given.length);
      expect(given.every((unit) => ALL.includes(unit))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("gives nothing where there are no units", () => {
  expect(findUnits("nghệ an", [])).toEqual([]);
});

it("does not go round for ever where units are above one another", () => {
  const round: Unit[] = [
    { code: "1", level: "base", name: "BHXH huyện Một", parent: "2" },
    { code: "2", level: "base", name: "BHXH huyện Hai", parent: "1" },
  ];
  expect(found("huyện hai", round)).toBe("2");
});
