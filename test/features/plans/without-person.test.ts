import { describe, expect, it } from "vitest";
import type { PlanContent } from "../../../src/features/plans/plan.ts";
import { withoutPerson } from "../../../src/features/plans/without-person.ts";

const GONE = { persons: ["an"], names: ["Nguyễn Văn An (@an)"], mark: "#" };

function plan(fields: Record<string, [value: unknown, by?: string]>, reasons: PlanContent["reasons"] = {}): PlanContent {
  const entries = Object.entries(fields).map(([id, [value, by = "lan"]]) => [id, { value, by, at: "2015-03-02T01:00:00Z" }]);
  return { fields: Object.fromEntries(entries), skipped: [], reasons };
}

function left(fields: Parameters<typeof plan>[0]): Record<string, unknown> {
  const { content } = withoutPerson(plan(fields), GONE);
  return Object.fromEntries(Object.entries(content.fields).map(([id, { value }]) => [id, value]));
}

describe("who is erased", () => {
  it("is gone where they are whom to call or who signs, whoever wrote it and however it is spelled", () => {
    expect(left({ contact: ["nguyen van an"], phone: ["0912345678"], signer: ["Nguyễn Văn An"] })).toEqual({
      contact: "#",
      phone: "#",
      signer: "#",
    });
  });

  it("is gone from those fields where they wrote them", () => {
    expect(left({ contact: ["Ai Đó", "an"], phone: ["0912345678", "an"], signer: ["Ai Đó", "an"] })).toEqual({
      contact: "#",
      phone: "#",
      signer: "#",
    });
  });

  it("is gone from lists of people, and the others there stay", () => {
    expect(
      left({
        presidium: [
          [
            { name: "Nguyễn Văn An, Giám đốc", groups: ["government"] },
            { name: "Lê Thị C", groups: [] },
          ],
        ],
        exemplarReports: [[{ who: "Nguyễn Văn An", title: "Nguyễn Văn An và đồng nghiệp" }]],
        reportAuthor: ["đ/c Nguyễn Văn An"],
        programme: [[{ title: "Khai mạc", leader: "Nguyễn Văn An" }]],
      }),
    ).toEqual({
      presidium: [
        { name: "#, Giám đốc", groups: ["government"] },
        { name: "Lê Thị C", groups: [] },
      ],
      exemplarReports: [{ who: "#", title: "Nguyễn Văn An và đồng nghiệp" }],
      reportAuthor: "đ/c #",
      programme: [{ title: "Khai mạc", leader: "#" }],
    });
  });

  it("is gone from the texts that they wrote, with the phone, and stays in those of others", () => {
    const { content } = withoutPerson(
      plan(
        {
          phone: ["0912345678", "an"],
          communication: ["gọi Nguyễn Văn  An, 0912 345 678 nhé", "an"],
          venue: ["nhà Nguyễn Văn An", "lan"],
        },
        {
          mine: { text: "Nguyễn Văn An đề nghị", by: "an", at: "" },
          theirs: { text: "Nguyễn Văn An đề nghị", by: "lan", at: "" },
        },
      ),
      GONE,
    );
    expect(content.fields["communication"]?.value).toBe("gọi #, # nhé");
    expect(content.fields["venue"]?.value).toBe("nhà Nguyễn Văn An");
    expect([content.reasons["mine"]?.text, content.reasons["theirs"]?.text]).toEqual(["# đề nghị", "Nguyễn Văn An đề nghị"]);
  });

  it("is not taken for somebody with a longer name, nor a short name for a part of others", () => {
    expect(left({ presidium: [[{ name: "Nguyễn Văn Anh", groups: [] }]], contact: ["Nguyễn Văn Ánh"] })).toEqual({
      presidium: [{ name: "Nguyễn Văn Anh", groups: [] }],
      contact: "Nguyễn Văn Ánh",
    });
    const short = withoutPerson(plan({ presidium: [[{ name: "Lê An, Giám đốc", groups: [] }]], contact: ["An"] }), {
      ...GONE,
      names: ["An"],
    });
    expect(short.removed).toEqual(["An"]);
  });

  it("leaves numbers, days and what others wrote as they are, to the letter", () => {
    const content = plan({
      delegates: [250, "an"],
      day: [{ date: "2015-04-15" }, "an"],
      name: ["Hội  nghị “A”", "an"],
      contact: ["Ai Đó"],
    });
    expect(withoutPerson(content, GONE)).toEqual({ content, removed: [] });
  });
});
