import { addDays } from "@/lib/deadlines/beijing";
import type { Box, Drawing, Frame, Word } from "./chart";
import { greatest } from "./greatest";
import { keyOf } from "./key";
import { cellTones, levelOf } from "./levels";
import { type Calendar, lead, weeksOf } from "./weeks";

const weekdays = [..."一二三四五六日"];

/** A page of a diary: a row for each week, the date above, the count below. */
export function calendar(chart: Calendar, frame: Frame): Drawing {
  const { width, size } = frame;
  const [margin, height, head] = [size * 2.6, size * 2.9, size * 1.7];
  const cell = (width - margin) / 7;
  const most = greatest(chart.counts);
  const place = (index: number) => {
    const at = lead(chart.from) + index;
    return { x: margin + (at % 7) * cell, y: head + Math.floor(at / 7) * height };
  };
  const cells = chart.counts.map((count, index) =>
    dayCell({ chart, index, count, most, ...place(index), cell, height, ...frame }),
  );
  const foot = head + weeksOf(chart) * height;
  const key = keyOf(most, (level) => cellTones[level].fill ?? "hair", {
    x: margin,
    y: foot + size * 0.5,
    size,
    width,
    measure: frame.measure,
  });
  return {
    width,
    height: foot + size * 2 + key.more,
    boxes: [...cells.flatMap((one) => one.boxes), ...key.boxes],
    words: [
      ...weekdays.map((text, at): Word => {
        return { x: margin + (at + 0.5) * cell, y: size * 1.1, text, tone: "soft", anchor: "middle" };
      }),
      ...monthNames(chart, place, height, size),
      ...cells.flatMap((one) => one.words),
      ...key.words,
    ],
  };
}

type DayCell = Pick<Frame, "measure"> & {
  chart: Calendar;
  index: number;
  count: number;
  most: number;
  x: number;
  y: number;
  cell: number;
  height: number;
  size: number;
};

function dayCell({
  chart,
  index,
  count,
  most,
  x,
  y,
  cell,
  height,
  size,
  measure,
}: DayCell): Pick<Drawing, "boxes" | "words"> {
  const day = addDays(chart.from, index);
  const { fill, words } = cellTones[levelOf(count, most)];
  const mark = chart.off.includes(day) ? "休" : chart.worked.includes(day) ? "班" : "";
  const [gap, middle] = [size * 0.1, x + cell / 2];
  const fitting = (...texts: string[]) => texts.find((one) => measure(one) * size <= cell - gap) ?? "";
  const box: Box = {
    x: x + gap,
    y: y + gap,
    width: cell - 2 * gap,
    height: height - 2 * gap,
    tone: fill ?? "hair",
  };
  const date: Word = {
    x: middle,
    y: y + size * 1.25,
    text: fitting(`${Number(day.slice(8))}${mark}`, `${Number(day.slice(8))}`),
    tone: words,
    anchor: "middle",
  };
  const said: Word = {
    x: middle,
    y: y + size * 2.45,
    text: fitting(`${count}次`, `${count}`),
    tone: words,
    anchor: "middle",
    strong: true,
  };
  return { boxes: fill ? [box] : [], words: count > 0 ? [date, said] : [date] };
}

/** 9月 beside the week in which a month is first seen. */
function monthNames(
  { from, counts }: Calendar,
  place: (index: number) => { y: number },
  height: number,
  size: number,
): Word[] {
  const firsts = counts
    .map((_, index) => index)
    .filter((index) => index === 0 || addDays(from, index).endsWith("-01"));
  const byRow = new Map(firsts.map((index) => [place(index).y, Number(addDays(from, index).slice(5, 7))]));
  return [...byRow].map(([y, month]) => {
    return {
      x: 0,
      y: y + height / 2 + size * 0.35,
      text: `${month}月`,
      tone: "ink",
      anchor: "start",
      strong: true,
    };
  });
}
