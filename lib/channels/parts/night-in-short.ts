import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { LoggedCall } from "../facts";
import { cameInWords } from "./amount";
import { callsWith, patternOf } from "./counted";
import type { Manner } from "./manner";
import { momentOf, sharedYear } from "./moment";

/** So many are told with their times; of more only how many they were. */
const timedAtMost = 3;

/** 夜间（22时至次日8时）来电2次; 夜里来电2次; 都在夜里. */
export function nightInShort(calls: LoggedCall[], { isSpoken }: Manner): string {
  const { night, total } = patternOf(calls);
  if (night.count === 0) return "";
  if (night.count === total.count && total.count > 1) return isSpoken ? "都在夜里" : "均在22时至次日8时";
  const came = cameInWords(callsWith(calls, night.callIds));
  return isSpoken ? `夜里${came}` : `夜间（22时至次日8时）${came}`;
}

/** 夜间来电2次（12月31日23:58、2026年1月1日00:03）, whose hours need not be told, in brackets aloud too: it is a list; the same as before of many, or where the text has the only moment. */
export function nightTimed(calls: LoggedCall[], manner: Manner): string {
  const { night, total } = patternOf(calls);
  const told = nightInShort(calls, manner);
  if (total.count < 2 || night.count === 0 || night.count > timedAtMost) return told;
  const times = momentsInWords(callsWith(calls, night.callIds), yearOf(calls));
  return `${told.replace("夜间（22时至次日8时）", "夜间")}（${times}）`;
}

function yearOf(calls: LoggedCall[]): string {
  const { first, last } = patternOf(calls);
  return sharedYear(first ?? "", last ?? "");
}

/** 2025年12月31日23:58、2026年1月1日00:03、1月3日22:40、22:45: a day and a year once, and none where it is in mind. */
function momentsInWords(calls: LoggedCall[], yearInMind: string): string {
  return calls
    .map(({ at }, index) => {
      const before = calls[index - 1];
      if (!before) return momentOf(at, yearInMind);
      const day = dayInBeijing(before.at);
      return day === dayInBeijing(at) ? timeInBeijing(at) : momentOf(at, day);
    })
    .join("、");
}
