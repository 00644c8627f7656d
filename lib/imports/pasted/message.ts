import { identify } from "@/lib/numbers/identify";
import { clockHere, dayHere, momentAtEnd } from "./moment";

/** A line of a message: what stands around its text, and the text as it is written. */
export type SaidMessage = { head: string; text: string };

const between = /[\s,，、;；|]+|:/y;
const weekday = /[([]?(?:星期|周)[一二三四五六日天][)\]]?/y;
const mark = /(?:收到|发来|我发|发送|来)?(?:了|的)?(?:一条|条)?(?:短信|彩信)(?:内容|原文)?|收到|内容|原文/y;
/** Where a group of digits ends: it is neither part of a day, a time or a count, nor begins a sentence, as 21 of 21世纪. */
const ends = String.raw`(?!\d|[:.\-/]\d| ?[年月日号时点分秒次条个元])(?=[\s\p{P}|]|短信|彩信|收到|发来|$)`;
/** 2026 11 20 10:02 and 11 20 10:02 are a day and its time, and no group of a number. */
const notDay = String.raw`(?![ -](?:20\d\d )?\d{1,2} \d{1,2} +\d{1,2}:)`;
/** 1069 0512 3388 21, 138 5711 2233, 0571 8888 6666, 400 123 4567, 95 1234 5678: a number as telephones part it. */
const grouped = [
  String.raw`106\d{0,12}(?:${notDay}[ -]\d{1,4}${ends}){1,5}`,
  String.raw`(?:86 )?1\d\d[ -]\d{4}[ -]\d{4}${ends}`,
  String.raw`(?:86 )?0\d{2,3}[ -]\d{3,4}[ -]?\d{4}${ends}`,
  String.raw`[48]00[ -]\d{3,4}[ -]\d{3,4}${ends}`,
  String.raw`95\d{0,3}(?: \d{2,4}${ends}){1,3}`,
].join("|");
const number = new RegExp(String.raw`\+?(?:${grouped}|\d[\d-]{2,22}\d)`, "uy");
const numberAtEnd = new RegExp(String.raw`(?<![\d-])\+?(?:(?:${grouped})$|\d[\d-]{3,22}\d$)`, "u");
const rings = /来电|打来|打进|电话|通话|响|接听|接了|未接|挂/;
const sold = /【|退订|拒收|回[复]?[TtNnＴ]/;

type Seen = { at: number; number: string; timed: boolean; marked: boolean };

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Goes over number, time and words for a message at the beginning of a line, each once, up to where its text begins. */
function headOf(text: string): Seen {
  const seen: Seen = { at: 0, number: "", timed: false, marked: false };
  let dated = false;
  for (;;) {
    const run = (pattern: RegExp) => matchAt(pattern, text, seen.at);
    const day: string = dated ? "" : run(dayHere);
    const clock: string = day || seen.timed ? "" : run(clockHere);
    const caller = day || clock || seen.number ? "" : run(number);
    const marked = run(mark);
    if (marked && /内容|原文/.test(marked)) return { ...seen, at: seen.at + marked.length, marked: true };
    if (marked && seen.marked && seen.number && seen.timed) return seen;
    const step = day || clock || caller || marked || run(between) || run(weekday);
    if (!step) return seen;
    dated ||= day !== "";
    seen.timed ||= clock !== "";
    seen.number ||= caller;
    seen.marked ||= marked.includes("信");
    seen.at += step.length;
  }
}

/** Where the text ends, before a time and a number that stand behind it. */
function endOf(text: string, { at, timed, number }: Seen): number {
  let end = text.trimEnd().length;
  const [when = ""] = timed ? [] : (momentAtEnd.exec(text.slice(at, end)) ?? []);
  end = text.slice(0, end - when.length).trimEnd().length;
  const [last = ""] = number ? [] : (numberAtEnd.exec(text.slice(at, end)) ?? []);
  return end - last.length;
}

/** Whether it rings or writes: no call comes from 106. */
export function isPort(typed: string): boolean {
  return identify(typed).kind === "sms-port";
}

/**
 * The message that a line holds. given: the line as it was pasted; plain: the same, letter for letter as wide. null where it
 * tells of a call, or of neither. The text of a message is nobody's to change.
 */
export function messageIn(given: string, plain: string): SaidMessage | null {
  const seen = headOf(plain);
  if (!seen.number && !seen.timed) return null;
  const rest = plain.slice(seen.at);
  const caller = seen.number || (numberAtEnd.exec(plain.trimEnd())?.[0] ?? "");
  const isMessage = seen.marked || (isPort(caller) && (sold.test(rest) || !rings.test(rest)));
  if (!isMessage) return null;
  const isText = seen.marked || sold.test(rest);
  if (!isText) return { head: given, text: "" };
  const skipped = /^[\s:：]*/.exec(rest)?.[0].length ?? 0;
  const end = endOf(plain, seen);
  return {
    head: `${given.slice(0, seen.at)} ${given.slice(end)}`,
    text: unquoted(given.slice(seen.at + skipped, Math.max(end, seen.at + skipped)).trim()),
  };
}

const titled = /^\s*(?:(?:收到|发来)?(?:短信|彩信)(?:内容|原文)?|内容|原文)\s*[:：]\s*(\S.*)$/;

/** The text of a message whose number and time stand above it; null for a line that is none. */
export function textBelow(given: string): string | null {
  const { number, timed } = headOf(given);
  if (number || timed) return null;
  const text = titled.exec(given)?.[1] ?? (/^\s*【|】\s*$/.test(given) ? given : null);
  return text === null ? null : unquoted(text.trim());
}

/** The marks by which a note quotes a message are none of it. */
function unquoted(text: string): string {
  const [, said = ""] =
    /^(?:“([^“”]*)”|"([^"]*)"|「([^「」]*)」)[。.]?$/.exec(text)?.filter((each) => each !== undefined) ?? [];
  return said || text;
}

/** 短信 as a list prints it, and no word of a sentence. */
export function isListedMessage(words: string): boolean {
  return words.split(/[|\s,;]+/).some((word) => /^(?:收到|接收)?(?:短信|彩信)(?:接收|收到)?$/.test(word));
}
