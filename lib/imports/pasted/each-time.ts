import { readSaidClock, startsWithHalf } from "./clock";
import type { PastedLine } from "./line";
import { plainly } from "./plainly";

/** 、 between two times: neither 10:05-10:20, which is one call, nor 10:05 14:20, of which the second may be a length. */
const between = /^ ?(?:[、,和及]|以及|还有) ?$/;

/** 11月3日10:05、14:20、16:30: a line of its own for each, where nothing else can be meant; otherwise the line as it is. dated: by the heading above it. */
export function eachTime(line: PastedLine, dated: boolean): PastedLine[] {
  const { clock, others, day, length, message, numbers, text } = line;
  const times = [...(clock ? [clock] : []), ...others].toSorted((one, other) => one.from - other.from);
  const isCall = numbers.length === 1 && message === null && length === "";
  if (!isCall || times.length < 2 || !(day || dated)) return [line];
  const typed = plainly(text.trim());
  const gaps = times.slice(1).map(({ from }, at) => typed.slice(times[at]?.to, from));
  const areSure = gaps.every((gap) => between.test(gap)) && areInOrder(times.map((one) => one.text));
  return areSure ? times.map((one) => ({ ...line, clock: one, others: [], apart: times.length })) : [line];
}

/** Each names its half of the day, or none does and each is later than the one before: of 下午3:10、4:20 the second may be either. */
function areInOrder(times: string[]): boolean {
  const said = times.map((time) => readSaidClock(time));
  if (said.some((one) => "reason" in one)) return false;
  const halves = times.filter((time) => startsWithHalf.test(time)).length;
  if (halves > 0) return halves === times.length && new Set(times).size === times.length;
  const minutes = said.map((one) => minutesOf("time" in one ? one.time : ""));
  return minutes.every((minute, at) => at === 0 || minute > (minutes[at - 1] ?? 0));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(/:|时/).map((part) => Number.parseInt(part, 10));
  return hours * 60 + minutes;
}
