import type { Text } from "./message.ts";

/** Numbers to be shown as a picture. Types only. */

export interface Chart {
  readonly title: Text;
  /** Below the title: of which day it is. */
  readonly subtitle?: Text | undefined;
  readonly panels: readonly ChartPanel[];
}

/** One of several drawings below each other. */
export interface ChartPanel {
  readonly title: Text;
  /** `bars` lie, one below the other, with their numbers; `columns` stand side by side, for what goes on in time. */
  readonly kind: "bars" | "columns";
  readonly labels: readonly Text[];
  /** A legend names them where there are several. */
  readonly series: readonly ChartSeries[];
}

interface ChartSeries {
  readonly name: Text;
  /** One for each label. */
  readonly values: readonly number[];
}
