import type { Day } from "@/lib/deadlines/deadline";
import { dateInWords } from "@/lib/letters/wording";
import { nfkc } from "@/lib/unicode";
import { readDay } from "../days";
import type { ReadDirection } from "../directions";
import type { Told } from "../json/read";
import { inDigits } from "../numerals";
import { longestWrote } from "../wrote";
import { categoryIn } from "./category";
import { readSaidClock } from "./clock";
import type { PastedLine } from "./line";
import { doubtsOf } from "./line-doubts";
import { isPort } from "./message";
import { lastSuchDay, monthDayIn } from "./month-day";
import { noSuchClock, noSuchDay } from "./no-such-moment";
import { hasOwnWords, saysNo } from "./own-words";
import { isSpoken, spokenDay } from "./spoken-day";
import { severalTimes, type Untold, unplaced, withoutClock } from "./untold";
import { isRobot, whoCalled } from "./who-called";

/** pastedOn: the day on which 昨天 was told, where that is known; given: which day it was, as the person says; hour: the same of a clock that may be two. */
type Known = { pastedOn?: Day; given?: Day; hour?: number };

/** What lines that belong together tell; day: of the heading above them, when they have none. */
export function tell(
  lines: PastedLine[],
  heading: string | null,
  { pastedOn, given, hour }: Known = {},
): Told | Untold {
  const numbers = [...new Set(lines.flatMap((each) => each.numbers))];
  const clocks = lines.flatMap((each) => (each.clock ? [each] : []));
  const several = lines.find(({ others }) => others.length > 0);
  const first = clocks[0] ?? several;
  const written = dashed(lines.find((each) => each.day)?.day?.text) ?? heading;
  if (numbers.length === 0) return { reason: first ? "这一行没有号码" : "这一行没有号码和时间" };
  if (numbers.length > 1) return { reason: "一行里有两个号码，分不清是哪一个打来的" };
  const spoken = written && isSpoken(written) ? quoted(written, first?.clock) : "";
  const counted = spoken && written && pastedOn ? spokenDay(written, pastedOn) : null;
  const day = given ?? (spoken ? counted : written);
  const lacking = lackOf(day, { counted, isHeading: !lines.some((each) => each.day), pastedOn });
  if (!first) return { reason: withoutClock(lines), lacksClock: true, ...lacking };
  const times = several && severalTimes(several);
  if (times) return times.times ? { ...times, ...lacking } : times;
  const noClock = noSuchClock(first.clock?.text ?? "");
  const noSuch = noSuchDay(day);
  if (noClock) return { reason: noSuch ? `${noClock}；${noSuch}` : noClock, lacksClock: true, ...lacking };
  const clock = readSaidClock(first.clock?.text ?? "", hour);
  if (noSuch) return { reason: noSuch, ...("reason" in clock && { hours: clock.hours }), ...lacking };
  const noDay = spoken ? unplaced(spoken, written ?? "") : "只有几点几分，没有日期";
  if (!day && "reason" in clock)
    return { reason: `${noDay}；${clock.reason}`, lacksDay: true, hours: clock.hours };
  if (!day) return { reason: noDay, lacksDay: true };
  if ("reason" in clock) return { ...clock, ...lacking };
  const words = lines.map((each) => each.words).join(" ");
  const messages = lines.flatMap(({ message }) => message ?? []);
  const [number = ""] = numbers;
  return {
    kind: messages.length > 0 ? "sms" : "call",
    number,
    at: day === written && first.day?.from === first.clock?.from ? day : `${day} ${clock.time}`,
    seconds: lines.find((each) => each.length)?.length,
    direction: directionOf(words, messages.length > 0 && isPort(number)),
    smsText: messages.join("\n"),
    wrote: wroteIn(lines, clock.rough ? (first.clock?.text ?? "") : ""),
    saidNo: saysNo(words),
    robot: isRobot(words),
    category: categoryIn(words),
    ...(spoken && { spoken }),
    doubts: [
      ...(counted && !given ? [`“${spoken}”按粘贴那天算，是${dateInWords(counted)}`] : []),
      ...otherDay(written, given),
      ...clock.doubts,
      ...doubtsOf(lines, heading),
      ...(saysNo(words) ? ["写着拒绝过，看一下勾得对不对"] : []),
    ],
  };
}

/** What was chosen is not what stands there: 11月17日 read again as 11月10日. */
function otherDay(written: string | null, given: Day | undefined): string[] {
  const said = written && given && monthDayIn(written);
  if (!said || given.endsWith(said)) return [];
  return [`原文写的是“${written}”，选的是${dateInWords(given)}`];
}

/** Nobody rings or texts a port: what stands beside its number came in, unless it says that it went out. */
function directionOf(words: string, isFromPort: boolean): ReadDirection {
  const said = whoCalled(words);
  return isFromPort && said.direction === null ? { direction: "in", outcome: null } : said;
}

/** 昨晚 is 昨 with a clock of the evening. */
function quoted(written: string, clock: PastedLine["clock"] = null): string {
  return /[昨今明前后]$/.test(written) ? `${written}${clock?.text.charAt(0) ?? ""}` : written;
}

type Source = { counted: Day | null; isHeading: boolean; pastedOn?: Day };

/** What the person has to say of a day: all of it, or its year, or whether it was counted or taken from the heading right. */
function lackOf(
  day: Day | string | null,
  { counted, isHeading, pastedOn }: Source,
): Pick<Untold, "lacksDay" | "day"> {
  if (counted) return { lacksDay: true, day: counted };
  if (!day || noSuchDay(day)) return { lacksDay: true };
  if (!isDated(day)) {
    const last = lastSuchDay(day, pastedOn);
    return { lacksDay: true, ...(last && { day: last }) };
  }
  if (!isHeading) return {};
  const read = readDay(nfkc(day), {});
  return { lacksDay: true, ...("day" in read && { day: read.day }) };
}

/** 2026-11-20 of 2026 11 20. */
function dashed(day?: string): string | undefined {
  return day && /^[\d ]+$/.test(day) ? day.replaceAll(" ", "-") : day;
}

/** Whether a day says its year, so that nobody has to be asked for it. */
function isDated(day: string): boolean {
  return /(?:19|20)\d\d/.test(inDigits(day));
}

/** The lines as they were pasted, where they hold words of their writer; rough: a time that no field holds. */
function wroteIn(lines: PastedLine[], rough: string): string {
  if (lines.some(({ message }) => message)) return rough;
  const isOwn = rough !== "" || hasOwnWords(lines.map(({ own }) => own).join(" "));
  const whole = lines.map(({ text }) => text.trim()).join(" ");
  return isOwn ? whole.slice(0, longestWrote) : "";
}
