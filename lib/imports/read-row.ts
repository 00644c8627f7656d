import { isToCome } from "@/lib/calls/time-field";
import { clean, saysHidden } from "@/lib/numbers/clean";
import { nfkc } from "@/lib/unicode";
import type { ReadDirection } from "./directions";
import { readSeconds } from "./durations";
import type { Hints, Read } from "./format";
import { momentInWords } from "./moment";
import type { SourceRow } from "./row";
import { readTime } from "./times";

/** A row as its source wrote it. text: the whole of it, or a function that gives it, called when it is rejected. */
export type RawRow = {
  line: number;
  kind: SourceRow["kind"];
  text: string | (() => string);
  number: string;
  /** True when the number stood in a spreadsheet's number cell, which holds no leading 0. */
  numberCell?: boolean;
  at: string;
  seconds?: string;
  direction?: ReadDirection;
  name?: string;
  label?: string;
  category?: SourceRow["category"];
  wrote?: string;
  saidNo?: boolean;
  robot?: boolean;
  spoken?: string;
  place?: string;
  smsText?: string;
  /** Written and never sent: nobody's message. */
  draft?: boolean;
  doubts?: string[];
};

/** Longer digits are no telephone number: 700 and twelve more are the longest in use. */
const mostDigits = 20;
/** Nobody is called by more; a note that was put in its place is no name. */
const longestName = 100;
/** What a call keeps of it. */
const longestMark = 200;
/** The commonest number, which is clean as it is. */
const mobile = /^1[3-9]\d{9}$/;
const damaged = "\uFFFD";
/** Seconds since 1970, from 2008 to 2033, and what counts in parts of them: no telephone number of so many digits begins so. */
export const timestamp = /^1[2-9]\d{8}(?:\d{3}(?:\d{3}|\d{6})?)?$/;
const scientific = /^\s*\d(?:\.\d+)?e\+?\d+\s*$/i;
/** All that people and machines put into a number. */
const usual = /^[\d\s+()\-‐‑–—.·*#]*$/;
const nobody = /^\s*\(?(?:unknown|unknown caller|null|none|n\/a|未知|未知联系人|无|-)\)?\s*$/i;

/** Characters that are kept of what could not be read. */
export const longestKept = 200;

export function reject(line: number, text: string, reason: string): Read {
  return { kind: "rejected", rejected: { line, text: text.slice(0, longestKept), reason } };
}

function textOf({ text }: RawRow): string {
  return typeof text === "string" ? text : text();
}

/** Why a number cannot be one, in Chinese; null when it can, or when none was shown. */
function wrongNumber(typed: string, number: string, kind: SourceRow["kind"]): string | null {
  if (typed.includes(damaged)) return "号码里有读不出来的字";
  if (scientific.test(typed)) return `${typed.trim()}：Excel 已损坏此号码`;
  if (timestamp.test(typed.trim())) return `像是时间，不是号码：${typed.trim()}`;
  if (number.length > mostDigits) return `号码太长：${typed.trim().slice(0, 40)}`;
  // A message may come from a name: CMBCHINA.
  return number || kind === "sms" || saysHidden(typed) ? null : `看不出号码：${typed.trim().slice(0, 40)}`;
}

/** Without its name the row would be taken for a stranger's. */
function wrongName(name: string): string | null {
  return name.length > longestName ? `联系人名字太长：${name.slice(0, 40)}` : null;
}

/** True when the leading 0 of an area code seems to have been lost on the way. */
function lacksZero(typed: string, number: string, numberCell: boolean): boolean {
  const digits = typed.trim();
  if (number.startsWith("0") && /^[1-9]/.test(digits) && !digits.startsWith("86")) return true;
  return numberCell && /^[2-9]\d{9}$/.test(digits) && !/^(?:400|800|9[56])/.test(digits);
}

function nameIn(given: string | undefined, typed: string, number: string): string {
  const name = given?.trim() ?? "";
  if (!name || nobody.test(name) || name === typed.trim()) return "";
  return number && clean(name) === number ? "" : name;
}

function isDamaged(text: string | undefined): boolean {
  return text !== undefined && text !== "" && text.includes(damaged);
}

function isLong(text = ""): boolean {
  return text.trim().length > longestMark;
}

function held(text = ""): string {
  return isLong(text) ? "" : text.trim();
}

/** Nothing but a number, as people and machines write one. */
function isUsual(typed: string): boolean {
  return typed.length <= 120 && usual.test(nfkc(typed));
}

function doubtsOf(raw: RawRow, number: string, seconds: number | null): string[] {
  const doubts = raw.doubts ? [...raw.doubts] : [];
  const changed = number !== raw.number;
  const mayLack = changed || (raw.numberCell && !number.startsWith("1"));
  if (mayLack && lacksZero(raw.number, number, raw.numberCell ?? false))
    doubts.push(number.startsWith("0") ? "文件里开头没有0，这里补上了" : "开头可能少了一个0");
  if (seconds === null && raw.seconds?.trim()) doubts.push(`时长看不懂：${raw.seconds.trim().slice(0, 40)}`);
  if (changed && number && raw.kind === "call" && !isUsual(raw.number)) doubts.push("号码里夹着别的字");
  const spoiled =
    isDamaged(raw.name) || isDamaged(raw.label) || isDamaged(raw.place) || isDamaged(raw.smsText);
  if (spoiled) doubts.push("有的字读不出来");
  if (isLong(raw.label)) doubts.push("标注太长，没有留下");
  if (isLong(raw.place)) doubts.push("通话地点太长，没有留下");
  return doubts;
}

/** How it ended: who talked has answered. */
function outcomeOf({ kind, direction }: RawRow, seconds: number | null): SourceRow["outcome"] {
  if (kind === "sms" || !direction) return null;
  const answered = direction.direction === "in" && (seconds ?? 0) > 0 ? "answered" : null;
  return direction.outcome ?? answered;
}

/** Turns what a source wrote into a row, a rejected row with its reason, or a question. Every reader ends here. */
export function readRow(raw: RawRow, hints: Hints): Read {
  if (raw.draft) return reject(raw.line, textOf(raw), "草稿，没有发出去");
  const plain = mobile.test(raw.number);
  const number = plain ? raw.number : clean(raw.number);
  const name = nameIn(raw.name, raw.number, number);
  const wrong = (plain ? null : wrongNumber(raw.number, number, raw.kind)) ?? wrongName(name);
  if (wrong) return reject(raw.line, textOf(raw), wrong);
  const time = readTime(raw.at, hints);
  if ("reason" in time) {
    const sample = raw.at.trim().slice(0, 60);
    if (time.ask) return { kind: "ask", ask: { kind: time.ask, sample, line: raw.line } };
    return reject(raw.line, textOf(raw), time.reason);
  }
  if (hints.readAt && isToCome(time.at, new Date(hints.readAt)))
    return reject(raw.line, textOf(raw), `时间还没到：${momentInWords(time)}`);
  const seconds = readSeconds(raw.seconds ?? "");
  return {
    kind: "row",
    row: {
      line: raw.line,
      kind: raw.kind,
      direction: raw.direction?.direction ?? null,
      // -1, -2 and null are the phone's own words for no number.
      typed: plain ? number : /^\s*(?:-\d|null)\s*$/i.test(raw.number) ? "" : raw.number.trim(),
      at: time.at,
      exact: time.exact,
      outcome: outcomeOf(raw, seconds),
      seconds,
      name,
      label: held(raw.label),
      ...(raw.category && { category: raw.category }),
      ...(raw.wrote && { wrote: raw.wrote }),
      ...(raw.saidNo && { saidNo: true }),
      ...(raw.robot && raw.kind === "call" && { robot: true }),
      ...(raw.spoken && { spoken: raw.spoken }),
      smsText: raw.kind === "sms" ? (raw.smsText ?? "") : "",
      place: held(raw.place),
      doubts: doubtsOf(raw, number, seconds),
    },
  };
}
