import { addDays } from "@/lib/deadlines/beijing";
import type { Box, Drawing, Frame, Word } from "./chart";
import { greatest } from "./greatest";
import { keyOf } from "./key";
import { levelOf, squareTones } from "./levels";
import { type Calendar, lead, weeksOf } from "./weeks";

/** Weeks in one strip: half a year. */
const long = 27;

/** Months and years at a glance: a column for each week, Monday above, half a year to a strip. */
export function strips(chart: Calendar, { width, size, measure }: Frame): Drawing {
  const cell = width / long;
  const [head, gap] = [size * 1.5, size * 0.8];
  const strip = head + 7 * cell + gap;
  const most = greatest(chart.counts);
  const place = (index: number) => {
    const at = lead(chart.from) + index;
    const week = Math.floor(at / 7);
    const top = Math.floor(week / long) * strip;
    return { x: (week % long) * cell, top, y: top + head + (at % 7) * cell };
  };
  const boxes = chart.counts.map((count, index): Box => {
    const { x, y } = place(index);
    const inset = cell * 0.08;
    const side = cell - 2 * inset;
    return {
      x: x + inset,
      y: y + inset,
      width: side,
      height: side,
      tone: squareTones[levelOf(count, most)],
    };
  });
  const height = Math.ceil(weeksOf(chart) / long) * strip;
  const key = keyOf(most, (level) => squareTones[level], { x: 0, y: height, size, width, measure });
  const names = monthNames(chart, place, width, size);
  return {
    width,
    height: height + size * 1.4 + key.more,
    boxes: [...boxes, ...key.boxes],
    words: [...names, ...key.words],
  };
}

/** 2026年 where a year or the picture begins, else 9月; in the next strip where it would be cut off, left out where there is no room for it. */
function monthNames(
  { from, counts }: Calendar,
  place: (index: number) => { x: number; top: number },
  width: number,
  size: number,
): Word[] {
  const words: Word[] = [];
  for (const index of counts.keys()) {
    const day = addDays(from, index);
    if (index > 0 && !day.endsWith("-01")) continue;
    const year = index === 0 || day.slice(5, 7) === "01";
    const isCut = place(index).x + size * (year ? 3.4 : 2.2) > width;
    const at = isCut ? nextStrip(from, index) : index;
    if (at >= counts.length) continue;
    const { x, top } = place(at);
    const last = words.at(-1);
    const room = size * (last?.text.endsWith("年") ? 3.4 : 2.6);
    const taken = last && last.y === top + size && x - last.x < room;
    const text = year ? `${day.slice(0, 4)}年` : `${Number(day.slice(5, 7))}月`;
    if (!taken) words.push({ x, y: top + size, text, tone: "soft", anchor: "start" });
  }
  return words;
}

/** The day with which the strip after that of `index` begins; may lie past the last. */
function nextStrip(from: Calendar["from"], index: number): number {
  const strip = Math.floor((lead(from) + index) / (7 * long));
  return (strip + 1) * 7 * long - lead(from);
}
