import { createRequire } from "node:module";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Chart, ChartPanel } from "../chat/chart.ts";
import type { Text } from "../chat/message.ts";
import { COLORS, FAMILY, LINES_APART, SIZES, STRONG, WIDTH } from "./looks.ts";
import { panelConfiguration } from "./panel.ts";
import { wrapped } from "./wrapped.ts";

type Say = (text: Text) => string;

const MARGIN = 48;
const HEADER = 40;
const BAR = 62;
const AROUND_BARS = 110;
const COLUMNS = 620;

/** Draws a chart as a PNG that is read on a telephone, with fonts of its own. The libraries are loaded with the first one. */
export async function drawChart(chart: Chart, say: Say): Promise<Uint8Array> {
  const { createCanvas } = await loadFonts();
  const words: Say = (text) => say(text).normalize("NFC");
  const inside = WIDTH - 2 * MARGIN;
  const header = headerOf(createCanvas(1, 1).getContext("2d"), chart, words, inside);
  const height = header.height + chart.panels.reduce((total, panel) => total + heightOf(panel) + MARGIN, MARGIN);
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext("2d");
  context.fillStyle = COLORS.paper;
  context.fillRect(0, 0, WIDTH, height);
  header.draw(context);
  let top = header.height + MARGIN;
  for (const panel of chart.panels) {
    await drawPanel(panel, words, createCanvas(inside, heightOf(panel)), (drawn) => context.drawImage(drawn, MARGIN, top));
    top += heightOf(panel) + MARGIN;
  }
  return await canvas.encode("png");
}

interface Line {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly color: string;
}

/** The title and what stands below it, and how high they are. */
function headerOf(measuring: SKRSContext2D, { title, subtitle }: Chart, say: Say, width: number) {
  const linesOf = (text: Text, family: string, size: number, color: string): readonly Line[] => {
    const font = `${size}px "${family}"`;
    measuring.font = font;
    const takes = (line: string): number => measuring.measureText(line).width;
    return wrapped(say(text), (line) => takes(line) <= width).map((line) => ({ text: line, font, size, color }));
  };
  const lines = [
    ...linesOf(title, STRONG, SIZES.title, COLORS.ink),
    ...(subtitle === undefined ? [] : linesOf(subtitle, FAMILY, SIZES.text, COLORS.pale)),
  ];
  const height = HEADER + lines.reduce((total, { size }) => total + size * LINES_APART, 0);
  return {
    height,
    draw(context: SKRSContext2D): void {
      let bottom = HEADER;
      context.textBaseline = "alphabetic";
      for (const { text, font, size, color } of lines) {
        bottom += size * LINES_APART;
        context.font = font;
        context.fillStyle = color;
        context.fillText(text, MARGIN, bottom - size * 0.3);
      }
    },
  };
}

function heightOf({ kind, labels, series }: ChartPanel): number {
  return kind === "bars" ? AROUND_BARS + labels.length * series.length * BAR : COLUMNS;
}

async function drawPanel(panel: ChartPanel, say: Say, canvas: Canvas, take: (drawn: Canvas) => void): Promise<void> {
  const { Chart: Drawn, BarController, BarElement, CategoryScale, LinearScale, Legend, Title } = await import("chart.js");
  Drawn.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Title);
  // It wants a browser's canvas and needs nothing that this one has not.
  const drawn = new Drawn(canvas.getContext("2d") as never, panelConfiguration(panel, say));
  take(canvas);
  // Which empties the canvas, too.
  drawn.destroy();
}

let loaded: Promise<typeof import("@napi-rs/canvas")> | undefined;

function loadFonts(): Promise<typeof import("@napi-rs/canvas")> {
  loaded ??= (async () => {
    const library = await import("@napi-rs/canvas");
    const { resolve } = createRequire(import.meta.url);
    const files = [
      [FAMILY, "400Regular/BeVietnamPro_400Regular.ttf"],
      [STRONG, "600SemiBold/BeVietnamPro_600SemiBold.ttf"],
    ] as const;
    for (const [name, file] of files) {
      if (!library.GlobalFonts.registerFromPath(resolve(`@expo-google-fonts/be-vietnam-pro/${file}`), name))
        throw new Error(`the font ${file} cannot be used`);
    }
    return library;
  })();
  return loaded;
}
