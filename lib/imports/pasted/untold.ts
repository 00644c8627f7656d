import type { RejectedRow } from "../row";
import type { PastedLine } from "./line";
import type { Found } from "./moment";
import { isStillToCome } from "./spoken-day";

/** Why lines are no call, and what of a RejectedRow the person can say to make them one. */
export type Untold = { reason: string } & Pick<RejectedRow, "lacksDay" | "day" | "hours">;

/** 一行里有几个时间：10:05、14:20。 */
export function severalTimes({ clock, others }: PastedLine): string {
  const inOrder = [clock, ...others].filter((each): each is Found => each !== null);
  const times = inOrder.sort((one, other) => one.from - other.from).map(({ text }) => text);
  return `一行里有几个时间：${times.join("、")}。一次来电写一行`;
}

/** Why a day in words is none that can be counted. */
export function unplaced(spoken: string, written: string): string {
  return isStillToCome(written)
    ? `写的是“${spoken}”，比写的那天晚，还没到`
    : `只写了“${spoken}”，不知道是哪一天`;
}

/** Why lines with a number say no time. */
export function withoutClock(lines: PastedLine[]): string {
  if (lines.some((each) => each.others.length > 0)) return "一行里有两个时间，分不清是哪一个";
  const aside = lines.flatMap(({ asides }) => asides)[0]?.text;
  if (aside) return `“${aside}”不是打来的时间，没写是几点几分打来的`;
  return lines.some((each) => each.day) ? "只有日期，没有几点几分" : "这一行没有时间";
}
