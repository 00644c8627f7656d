import type { Day } from "@/lib/deadlines/deadline";
import { dateInWords } from "@/lib/letters/wording";
import type { ReadDirection } from "../directions";
import type { Told } from "../json/read";
import type { RejectedRow } from "../row";
import { longestWrote } from "../wrote";
import { categoryIn } from "./category";
import { readSaidClock } from "./clock";
import { isPort, messageIn } from "./message";
import { type Found, isLength, type Moment, momentIn } from "./moment";
import { numbersIn } from "./number";
import { hasOwnWords, saysNo } from "./own-words";
import { isSpoken, isStillToCome, spokenDay } from "./spoken-day";
import { isRobot, whoCalled } from "./who-called";

/** What one pasted line holds. words: all that is neither time nor number; own: the same as it was typed; message: its text, where it is one. */
export type PastedLine = Moment & {
  line: number;
  text: string;
  numbers: string[];
  length: string;
  words: string;
  own: string;
  message: string | null;
  several: boolean;
};

const lengthWords =
  /(?<![\d.])(?:\d+ ?小时 ?(?:\d+ ?分钟? ?)?(?:\d+ ?秒钟?)?|\d+ ?分钟? ?(?:\d+ ?秒钟?)?|\d+ ?秒钟?|\d+['′]\d+(?:["″]|''))/;
const money = /[¥￥]?(?<!\d)\d+\.\d+ ?元?|(?<!\d)\d+ ?元/g;
const several = /[([]\d{1,3}(?: ?次)?[)\]]/;
const index = /^\s*(?:\d{1,4}[.、)]\s|\(\d{1,4}\)\s)/;

function bars(text: string): string {
  return "|".repeat(text.length);
}

function blanked(text: string, found: { from: number; to: number }[]): string {
  let rest = text;
  for (const { from, to } of found) rest = rest.slice(0, from) + bars(rest.slice(from, to)) + rest.slice(to);
  return rest;
}

/** Full-width letters and marks as ASCII, each where it stood: what a person wrote is found again by its place. */
function plainly(given: string): string {
  return given.replace(/[^\p{ASCII}\u4e00-\u9fff]/gu, (mark) => {
    const plain = mark.normalize("NFKC");
    return plain.length === mark.length ? plain : mark;
  });
}

/** What is left of the words, as it was typed. */
function asTyped(words: string, typed: string): string {
  return words.replace(/[^|]+/g, (some, at: number) => typed.slice(at, at + some.length));
}

/** Takes a line apart. */
export function takeApart(line: number, given: string): PastedLine {
  const message = messageIn(given, plainly(given));
  const typed = (message?.head ?? given).trim();
  const text = plainly(typed);
  const moment = momentIn(text);
  const { day, clock, others, asides } = moment;
  const times = [day, clock, ...others, ...asides].filter((each) => each !== null);
  const timeless = blanked(text, times);
  const said = lengthWords.exec(timeless)?.[0] ?? "";
  const rest = (said ? timeless.replace(said, bars) : timeless).replace(money, bars).replace(index, bars);
  const numbers = numbersIn(rest.replace(several, "|"));
  const lasted = clock && others.find((other) => isLength(clock, other));
  // More than one is refused; which words are beside them is then of no interest.
  const words = numbers.slice(0, 2).reduce((left, number) => left.replace(number, bars), rest);
  const isMessage = message !== null || isListedMessage(words);
  return {
    ...moment,
    others: others.filter((other) => other !== lasted),
    length: said.trim() || (lasted?.text ?? ""),
    ...{ line, text: given, numbers, words, own: message?.text ? "" : asTyped(words, typed) },
    message: isMessage ? (message?.text ?? "") : null,
    several: several.test(rest),
  };
}

/** 短信 as a list prints it, and no word of a sentence. */
function isListedMessage(words: string): boolean {
  return words.split(/[|\s,;]+/).some((word) => /^(?:收到|接收)?(?:短信|彩信)(?:接收|收到)?$/.test(word));
}

const besideDay =
  /[上下大这本那每前后]{0,9}个?(?:星期|礼拜|周)[一二三四五六日天]|今天|昨天|大{0,9}前天|来电|短信|未接|通话|记录|\d{1,4}[个次条通]|[\s|\p{P}]/gu;

/** A day and nothing else that speaks of a call: it stands above the calls of that day. */
export function isHeading({ day, clock, others, words }: PastedLine): boolean {
  return day !== null && clock === null && others.length === 0 && words.replace(besideDay, "") === "";
}

/** Why lines are no call, and what of a RejectedRow the person can say to make them one. */
export type Untold = { reason: string } & Pick<RejectedRow, "lacksDay" | "day" | "hours">;

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
  const first = clocks[0];
  const written = lines.find((each) => each.day)?.day?.text ?? heading;
  if (numbers.length === 0) return { reason: first ? "这一行没有号码" : "这一行没有号码和时间" };
  if (numbers.length > 1) return { reason: "一行里有两个号码，分不清是哪一个打来的" };
  if (!first) return { reason: withoutClock(lines) };
  if (clocks.some(({ others }) => others.length > 0)) return { reason: severalTimes(first) };
  const spoken = written && isSpoken(written) ? quoted(written, first) : "";
  const counted = spoken && written && pastedOn ? spokenDay(written, pastedOn) : null;
  const day = given ?? (spoken ? counted : written);
  const clock = readSaidClock(first.clock?.text ?? "", hour);
  const noDay = spoken ? unplaced(spoken, written ?? "") : "只有几点几分，没有日期";
  if (!day && "reason" in clock)
    return { reason: `${noDay}；${clock.reason}`, lacksDay: true, hours: clock.hours };
  if (!day) return { reason: noDay, lacksDay: true };
  if ("reason" in clock)
    return {
      ...clock,
      ...(!isDated(day) && { lacksDay: true }),
      ...(counted && { lacksDay: true, day: counted }),
    };
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
      ...clock.doubts,
      ...doubtsOf(lines, heading),
      ...(saysNo(words) ? ["写着拒绝过，看一下勾得对不对"] : []),
    ],
  };
}

/** Nobody rings or texts a port: what stands beside its number came in, unless it says that it went out. */
function directionOf(words: string, isFromPort: boolean): ReadDirection {
  const said = whoCalled(words);
  return isFromPort && said.direction === null ? { direction: "in", outcome: null } : said;
}

/** 昨晚 is 昨 with a clock of the evening. */
function quoted(written: string, { clock }: PastedLine): string {
  return /[昨今明前后]$/.test(written) ? `${written}${clock?.text.charAt(0) ?? ""}` : written;
}

/** Whether a day says its year, so that nobody has to be asked for it. */
function isDated(day: string): boolean {
  return /(?:19|20)\d\d/.test(day);
}

/** The lines as they were pasted, where they hold words of their writer; rough: a time that no field holds. */
function wroteIn(lines: PastedLine[], rough: string): string {
  if (lines.some(({ message }) => message)) return rough;
  const isOwn = rough !== "" || hasOwnWords(lines.map(({ own }) => own).join(" "));
  const whole = lines.map(({ text }) => text.trim()).join(" ");
  return isOwn ? whole.slice(0, longestWrote) : "";
}

function severalTimes({ clock, others }: PastedLine): string {
  const inOrder = [clock, ...others].filter((each): each is Found => each !== null);
  const times = inOrder.sort((one, other) => one.from - other.from).map(({ text }) => text);
  return `一行里有几个时间：${times.join("、")}。一次来电写一行`;
}

function unplaced(spoken: string, written: string): string {
  return isStillToCome(written)
    ? `写的是“${spoken}”，比写的那天晚，还没到`
    : `只写了“${spoken}”，不知道是哪一天`;
}

function withoutClock(lines: PastedLine[]): string {
  if (lines.some((each) => each.others.length > 0)) return "一行里有两个时间，分不清是哪一个";
  const aside = lines.flatMap(({ asides }) => asides)[0]?.text;
  if (aside) return `“${aside}”不是打来的时间，没写是几点几分打来的`;
  return lines.some((each) => each.day) ? "只有日期，没有几点几分" : "这一行没有时间";
}

function doubtsOf(lines: PastedLine[], heading: string | null): string[] {
  const doubts: string[] = [];
  if (!lines.some((each) => each.day) && heading) doubts.push(`日期取自上面的“${heading}”`);
  if (lines.length > 1) doubts.push("号码和时间写在不同的行");
  if (lines.some((each) => each.several)) doubts.push("后面写着次数，可能不止一次来电");
  return doubts;
}
