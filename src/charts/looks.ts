/** How charts look, in pixels of a picture that fills a telephone's width. */

export const WIDTH = 1080;
export const SIZES = { title: 44, panel: 34, text: 28, small: 24 } as const;
export const LINES_APART = 1.35;
export const FAMILY = "Chart";
export const STRONG = "Chart Strong";
export const COLORS = { paper: "#ffffff", ink: "#1b2733", pale: "#55636f", grid: "#dfe5ea" } as const;
/** Told apart by who sees colours otherwise, too. */
export const SERIES: readonly string[] = ["#1f6fb2", "#e08a1e", "#2e8b57", "#8a4f9e"];
