import type { Line, Screen } from "@/lib/imports/screenshot/screen";

/** One row as a reader of pictures finds it. undefined: it found nothing there. */
export type Told = { lead?: string; time?: string; small?: string; sure?: number; lower?: number };

type Look = { timeBelow?: boolean; head?: Line[]; height?: number; tabs?: string[] };

const width = 1080;
export const rowHeight = 180;
/** Where the first row begins. */
export const first = 480;

export function line(text: string, x: number, y: number, height = 56, sure = 0.99): Line {
  return { text, sure, box: { x, y, width: text.length * 30, height } };
}

/** A list of rows: number at the left, smaller words under it, the time at the right or before those words. */
export function aScreen(rows: Told[], { timeBelow, head = [], height = 2340, tabs = [] }: Look = {}): Screen {
  const found = rows.flatMap(({ lead, time, small, sure, lower }, at) => {
    const y = first + at * rowHeight;
    const under = timeBelow ? [time, small].filter(Boolean).join(" ") : (small ?? "");
    return [
      ...(lead ? [line(lead, 70, y, lower ?? 56, sure)] : []),
      ...(under ? [line(under, 70, y + 60, 48)] : []),
      ...(time && !timeBelow ? [line(time, 830, y + 28, 48)] : []),
    ];
  });
  const bar = tabs.map((tab, at) => line(tab, 100 + at * 300, height - 100, 46));
  const status = [line("14:40", 55, 28, 47), line("5G 86%", 900, 28, 47)];
  return { width, height, lines: [...status, line("最近通话", 60, 200, 95), ...head, ...found, ...bar] };
}
