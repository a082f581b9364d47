import type { ChartConfiguration, Chart as DrawnChart, Plugin } from "chart.js";
import type { ChartPanel } from "../chat/chart.ts";
import type { Text } from "../chat/message.ts";
import { COLORS, FAMILY, SERIES, SIZES, STRONG } from "./looks.ts";
import { wrapped } from "./wrapped.ts";

const LONGEST_LABEL = 26;
const FREE_ABOVE = 1.12;
/** More columns than this have no numbers, which would run into each other. */
const MOST_NUMBERED = 24;

/** A panel as Chart.js draws it. */
export function panelConfiguration({ title, kind, labels, series }: ChartPanel, say: (text: Text) => string): ChartConfiguration<"bar"> {
  const isLying = kind === "bars";
  const numbers = {
    beginAtZero: true,
    ticks: { ...font(SIZES.small), precision: 0 },
    grid: { color: COLORS.grid },
    border: { display: false },
  };
  const names = { ticks: { ...font(isLying ? SIZES.text : SIZES.small), maxRotation: 60, autoSkipPadding: 12 }, grid: { display: false } };
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  return {
    type: "bar",
    data: {
      labels: labels.map((label) => wrapped(say(label), (line) => [...line].length <= LONGEST_LABEL)),
      datasets: series.map(({ name, values }, i) => ({
        label: say(name),
        data: [...values],
        backgroundColor: SERIES[i % SERIES.length] ?? COLORS.ink,
        borderRadius: 4,
        maxBarThickness: 44,
      })),
    },
    options: {
      indexAxis: isLying ? "y" : "x",
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      layout: { padding: { right: isLying ? 70 : 10, top: 6 } },
      scales: isLying
        ? { x: { ...numbers, display: false, max: most * FREE_ABOVE }, y: names }
        : { x: names, y: { ...numbers, suggestedMax: most * FREE_ABOVE } },
      plugins: {
        title: {
          display: true,
          text: wrapped(say(title), (line) => [...line].length <= 2 * LONGEST_LABEL),
          align: "start",
          color: COLORS.ink,
          font: { family: STRONG, size: SIZES.panel, weight: "normal" },
          padding: { bottom: 14 },
        },
        legend: { display: series.length > 1, position: "bottom", labels: { ...font(SIZES.text), boxWidth: 28, padding: 24 } },
      },
    },
    plugins: isLying || labels.length * series.length <= MOST_NUMBERED ? [numbersAt(isLying)] : [],
  };
}

function font(size: number) {
  return { color: COLORS.ink, font: { family: FAMILY, size } };
}

/** Writes each number at the end of its bar. */
function numbersAt(isLying: boolean): Plugin<"bar"> {
  return {
    id: "numbers",
    afterDatasetsDraw(chart: DrawnChart<"bar">) {
      const { ctx } = chart;
      ctx.font = `${SIZES.small}px "${FAMILY}"`;
      ctx.fillStyle = COLORS.ink;
      ctx.textAlign = isLying ? "left" : "center";
      ctx.textBaseline = isLying ? "middle" : "bottom";
      for (const [i, { data }] of chart.data.datasets.entries()) {
        for (const [j, bar] of chart.getDatasetMeta(i).data.entries()) {
          const value = data[j];
          if (value || isLying) ctx.fillText(String(value ?? 0), bar.x + (isLying ? 10 : 0), bar.y - (isLying ? 0 : 4));
        }
      }
    },
  };
}
