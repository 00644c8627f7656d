import type { RejectedRow } from "../row";
import { readSaidClock } from "./clock";
import type { PastedLine } from "./line";
import type { Found } from "./moment";
import { isStillToCome } from "./spoken-day";

/** Why lines are no call, and what of a RejectedRow the person can say to make them one. */
export type Untold = { reason: string } & Pick<
  RejectedRow,
  "lacksDay" | "day" | "hours" | "times" | "lacksClock"
>;

/** 一行里有几个时间：10:05、14:20，选一个。 None can be chosen where one of them may be two itself. */
export function severalTimes({ clock, others }: PastedLine): Untold {
  const inOrder = [clock, ...others].filter((each): each is Found => each !== null);
  const all = inOrder.sort((one, other) => one.from - other.from).map(({ text }) => text);
  const times = [...new Set(all)];
  const reason = `一行里有几个时间：${all.join("、")}`;
  return times.some((time) => "reason" in readSaidClock(time))
    ? { reason: `${reason}。一次来电写一行` }
    : { reason: `${reason}，选打来的那个`, times };
}

/** Why a day in words is none that can be counted. */
export function unplaced(spoken: string, written: string): string {
  return isStillToCome(written)
    ? `写的是“${spoken}”，比写的那天晚，还没到`
    : `只写了“${spoken}”，不知道是哪一天`;
}

/** Why lines with a number say no time. */
export function withoutClock(lines: PastedLine[]): string {
  const aside = lines.flatMap(({ asides }) => asides)[0]?.text;
  if (aside) return `“${aside}”不是打来的时间，没写是几点几分打来的`;
  return lines.some((each) => each.day) ? "只有日期，没有几点几分" : "这一行没有时间";
}
