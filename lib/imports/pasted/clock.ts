/** A clock as a note says it: 20:05, or in words (晚上20:00) which readTime knows; doubts: what the note leaves open. */
export type SaidClock = { time: string; doubts: string[]; rough: boolean } | UnclearClock;

/** hours: which it may have been, those from 24 on of the next day. */
export type UnclearClock = { reason: string; hours: number[] };

const digits = "零一二三四五六七八九";
const halves: Record<string, string> = {
  早: "早上",
  晨: "早上",
  午后: "下午",
  晚: "晚上",
  夜: "夜里",
  半夜: "夜里",
  深夜: "夜里",
};
const half = "凌晨|清晨|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|半夜|深夜|早|晨|晚|夜";
const written = "[零〇一二两三四五六七八九十]{1,3}";
const about = "大概|大约|差不多|约";
const nearly = "多|左右|前后|不到";

/** 晚上8点, 8点整, 3点半, 晚上八点二十, 中午12点多: a bare 一点 without half or minutes is no clock (声音小一点). */
export const spokenClock =
  String.raw`(?:(?:${about})\s?)?(?:(?:${half})\s*(?:\d{1,2}|${written})|\d{1,2}|${written}(?=点(?:整|半|[一三]刻|${written})))\s?点` +
  String.raw`(?:整|钟|半|[一三]刻|${written}分?|\d{1,2}分?(?:\d{1,2}秒)?)?(?:${nearly})?`;

const startsRough = new RegExp(`^(?:${about})`);
/** Whether a clock says which half of the day it counts. */
export const startsWithHalf = new RegExp(`^(?:${half})`);
const parts = new RegExp(
  String.raw`^(?:(?:${about})\s?)?(${half})?\s*(\d{1,2}|${written})\s?点(整|钟|半|[一三]刻|${written}分?|\d{1,2}分?)?(\d{1,2}秒)?(${nearly})?$`,
);

/** The half of a day in the way readTime reads it. */
export const halfOfDay = `(?:${half})`;

const weekday = String.raw`[([]?(?:星期|周)[一二三四五六日天][)\]]?`;

/** Where 晚上8点, 大概20点05分, (周三)晚8点 begin behind a day: what is written 11/25 is then no fraction, and no part of a number. */
export const beforeClock =
  String.raw`(?=\s*(?:${weekday}\s*)?(?:(?:${about})\s?)?(?:${half})\s*(?:\d|${written})` +
  String.raw`|\s+(?:${weekday}\s*)?(?:(?:${about})\s?)?\d{1,2}\s?[点时](?:整|钟|半|[一三]刻|\d{1,2}|\s|[,，|]|$))`;

/** 12 of 十二, 8 of 八. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["零", text];
  return 10 * (tens ? digitOf(tens) : 1) + (ones ? digitOf(ones) : 0);
}

function digitOf(text: string): number {
  return digits.indexOf(
    text
      .replace(/^[零〇](?=.)/, "")
      .replace("两", "二")
      .replace("〇", "零"),
  );
}

function minutesOf(text = ""): number {
  if (text === "半") return 30;
  if (text.endsWith("刻")) return text === "一刻" ? 15 : 45;
  const bare = text.replace(/[整钟分]/, "");
  return bare ? numberOf(bare) : 0;
}

/** What a note's clock says; as it stands where it is none of 点, which counts twelve hours unless it says otherwise. given: its hour, as the person says. */
export function readSaidClock(text: string, given?: number): SaidClock {
  const found = parts.exec(text);
  if (!found) return readColons(withHalf(text), text, given);
  const [, before = "", hours = "", minutes, seconds = "", after] = found;
  const hour = numberOf(hours);
  const minute = minutesOf(minutes);
  const isTold = before !== "" || hour < 1 || hour > 12 || /^0\d/.test(hours);
  const unclear = isTold ? nightHours(halves[before] ?? before, hour) : halvesOf(hour);
  if (unclear && !(given !== undefined && unclear.includes(given)))
    return { reason: isTold ? aroundMidnight(text, unclear) : withoutHalf(text, hour), hours: unclear };
  const two = (count: number) => String(count).padStart(2, "0");
  const clock = `${unclear ? (given ?? 0) % 24 : hour}:${two(minute)}${seconds ? `:${two(Number.parseInt(seconds, 10))}` : ""}`;
  const rough = after !== undefined || startsRough.test(text);
  const doubts = rough
    ? [`“${text}”只是大概，几分不确定`]
    : minutes === undefined
      ? [`“${text}”没写几分`]
      : [];
  return { time: unclear ? clock : `${halves[before] ?? before}${clock}`, doubts, rough };
}

function readColons(time: string, text: string, given?: number): SaidClock {
  const [, before = "", hour = "", rest = ""] = /^([^\d]*)(\d{1,2})((?::|时).*)$/.exec(time) ?? [];
  const half = before.trimEnd();
  const unclear = half ? nightHours(half, Number(hour)) : null;
  if (!unclear) return { time, doubts: [], rough: false };
  if (given === undefined || !unclear.includes(given))
    return { reason: aroundMidnight(text, unclear), hours: unclear };
  return { time: `${given % 24}${rest}`, doubts: [], rough: false };
}

/** 晚上12点 and 晚上1点 belong to two days, as 半夜12点 does; null where it is plain. */
function nightHours(half: string, hour: number): number[] | null {
  const isOpen = /夜/.test(half) ? hour === 12 : /^(?:晚|晚上|傍晚)$/.test(half) && (hour === 12 || hour < 5);
  return isOpen ? [hour % 12, 24 + (hour % 12)] : null;
}

function halvesOf(hour: number): number[] {
  return hour === 12 ? [12, 0, 24] : [hour, hour + 12];
}

function aroundMidnight(text: string, [hour = 0]: number[]): string {
  return `“${text}”分不清是那天的${hour}点，还是第二天的${hour}点`;
}

/** 晚 21:30 as readTime knows it. */
function withHalf(text: string): string {
  const [said = ""] = startsWithHalf.exec(text) ?? [];
  return said in halves ? `${halves[said]}${text.slice(said.length)}` : text;
}

function withoutHalf(text: string, hour: number): string {
  if (hour === 12) return `“${text}”没写是中午还是半夜，分不清`;
  return `“${text}”没写上午还是下午，分不清是${hour}点还是${hour + 12}点`;
}
