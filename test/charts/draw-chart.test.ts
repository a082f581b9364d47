import { loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../src/charts/draw-chart.ts";
import { wrapped } from "../../src/charts/wrapped.ts";
import type { Chart, ChartPanel } from "../../src/chat/chart.ts";

const BARS: ChartPanel = {
  title: "Theo trạng thái",
  kind: "bars",
  labels: ["Chưa gửi", "Đề nghị chỉnh sửa", "Đã thống nhất"],
  series: [{ name: "Kế hoạch", values: [20, 4, 41] }],
};
const COLUMNS: ChartPanel = {
  title: "Theo tuần",
  kind: "columns",
  labels: ["6/10", "13/10"],
  series: [
    { name: "Gửi lần đầu", values: [3, 0] },
    { name: "Đã thống nhất", values: [0, 2] },
  ],
};
const CHART: Chart = { title: "Tiến độ gửi Thường trực Hội đồng", subtitle: "Quý I (lịch diễn tập)", panels: [BARS, COLUMNS] };

const draw = async (chart: Chart): Promise<Buffer> => Buffer.from(await drawChart(chart, String));

describe("a chart", () => {
  it("is a picture as wide as a telephone shows well, no longer than Telegram takes it for a photo", async () => {
    const { width, height } = await loadImage(await draw(CHART));
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(900);
    const many = { ...BARS, labels: Array(60).fill("Đã gửi"), series: [{ name: "a", values: Array(60).fill(1) }] };
    const long = await loadImage(await draw({ ...CHART, panels: [many, COLUMNS] }));
    expect(long.width + long.height).toBeLessThan(10_000);
  });

  it("is the same for the same numbers and words, however these are composed, and another for others", async () => {
    const picture = await draw(CHART);
    expect(await draw(CHART)).toEqual(picture);
    const decomposed = JSON.parse(JSON.stringify(CHART).normalize("NFD")) as Chart;
    expect(await draw(decomposed)).toEqual(picture);
    const others: readonly Chart[] = [
      { ...CHART, title: CHART.title.toString().normalize("NFD").replace(/\p{M}/gu, "") },
      { ...CHART, subtitle: undefined },
      { ...CHART, panels: [{ ...BARS, series: [{ name: "Kế hoạch", values: [20, 5, 41] }] }, COLUMNS] },
      { ...CHART, panels: [BARS, { ...COLUMNS, series: COLUMNS.series.map((each) => ({ ...each, name: `${each.name} khác` })) }] },
    ];
    for (const other of others) expect(await draw(other)).not.toEqual(picture);
  });

  it("is drawn when all is nought, and when there is nothing", async () => {
    const none = { ...COLUMNS, labels: [], series: [] };
    for (const panels of [[{ ...BARS, series: [{ name: "a", values: [0, 0, 0] }] }], [none], []])
      expect((await loadImage(await draw({ ...CHART, panels }))).width).toBe(1080);
  });
});

it("words go on lines that fit, and none is cut", () => {
  const within = (most: number) => (line: string) => line.length <= most;
  expect(wrapped("Thường trực Hội đồng", within(11))).toEqual(["Thường trực", "Hội đồng"]);
  expect(wrapped(" Đã  trình ", within(1))).toEqual(["Đã", "trình"]);
  expect(wrapped("", within(5))).toEqual([""]);
});
