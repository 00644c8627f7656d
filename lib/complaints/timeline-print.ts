import type { Call } from "@/lib/calls/call";
import { type KindCount, kindCountOf, timesInWords } from "@/lib/calls/kind-count";
import { countedInWords, shownNumbers } from "@/lib/channels/parts/numbers";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import type { Block } from "@/lib/letters/letter";
import { dateInWords, listInWords } from "@/lib/letters/wording";
import { identify } from "@/lib/numbers/identify";
import type { Chapter, TimelineEntry } from "./timeline";
import { fromCaseData, withCaseDataNote } from "./told-receipt";

type Known = {
  entries: readonly TimelineEntry[];
  /** For the dates that are still to come, each with its rule. */
  chapters: readonly Chapter[];
  /** Of all the numbers, oldest first. */
  calls: readonly { at: string; number: string; kind?: Call["kind"]; caseDataAt?: string | null }[];
  /** Who signs it; null where it is of somebody else, and whoever prints it has recorded nothing of it. */
  name: string | null;
  today: Day;
};

/** So many numbers are named one by one. */
const named = 5;

/** The timeline of a case on paper: what happened, the calls between, what was entered later or changed, what is still due. */
export function printedTimeline({ entries, chapters, calls, name, today }: Known): Block[] {
  const past = entries.filter(({ tense }) => tense === "past");
  const ahead = entries.filter(({ tense }) => tense !== "past");
  return withCaseDataNote([
    { kind: "title", text: "事情经过" },
    { kind: "paragraph", runs: [{ text: numbersInWords(calls, today) }] },
    {
      kind: "table",
      caption: "经过",
      head: ["日期", "事情", "编号", "这以后来电"],
      widths: [20, 40, 27, 13],
      rows: [...firstCall(calls, past), ...past.map(rowOf)],
    },
    ...(ahead.length > 0 ? [datesTable(ahead, chapters)] : []),
    { kind: "paragraph", runs: [{ text: howCounted }] },
    name === null
      ? { kind: "paragraph", runs: [{ text: notMine }] }
      : { kind: "signature", role: "记录人", name, on: today },
  ]);
}

const howCounted =
  "日期是事情发生的那天；后来补记、改过或者撤回的，写明哪天。这以后来电，从第二天数到下一件事那天，最后一件数到打印那天；来电、短信是记录里的，没记的不在内。";

const notMine = "这份经过来自别人的案件数据，不是打印人自己的记录，不署名。";

function numbersInWords(calls: Known["calls"], today: Day): string {
  const until = `到${dateInWords(today)}`;
  return calls.length === 0
    ? `${until}，记录里没有来电。`
    : `${until}，记录里${whoInWords(calls)}共${cameInWords(calls)}${toldOf(calls)}。`;
}

/** 170 9000 0000、171 0000 0000和未显示的号码: whoever is counted is named, as in the letters. */
function whoInWords(calls: Known["calls"]): string {
  const { shown, beside } = shownNumbers(calls.map(({ number }) => number));
  if (shown.length === 0) return "未显示的号码";
  const names = shown.slice(0, named).map((number) => identify(number).display);
  if (shown.length > named) return `${names.join("、")}等${countedInWords(shown)}${beside}`;
  return beside === "" ? listInWords(names) : `${names.join("、")}${beside}`;
}

/** 来电4次、发来短信1条 */
function cameInWords(calls: Known["calls"]): string {
  const { calls: rings, messages } = countOf(calls);
  const parts = [rings > 0 && `来电${rings}次`, messages > 0 && `发来短信${messages}条`];
  return parts.filter(Boolean).join("、");
}

function countOf(calls: Known["calls"]): KindCount {
  return kindCountOf(calls.map(({ kind = "call" }) => ({ kind })));
}

/** How many of them our own clock has not seen written. */
function toldOf(calls: Known["calls"]): string {
  const fromCase = calls.filter(({ caseDataAt }) => Boolean(caseDataAt));
  if (fromCase.length === 0) return "";
  return fromCase.length === calls.length
    ? `，都${fromCaseData}`
    : `，其中${timesInWords(countOf(fromCase))}${fromCaseData}`;
}

/** Where the story begins, unless something was done before it. */
function firstCall(calls: Known["calls"], past: TimelineEntry[]): string[][] {
  const [first] = calls;
  if (!first) return [];
  const on = dayInBeijing(first.at);
  const until = past[0]?.on;
  if (until !== undefined && until < on) return [];
  const [, ...more] = calls.filter(({ at }) => until === undefined || dayInBeijing(at) <= until);
  const name = first.kind === "sms" ? "第一条短信" : "第一次来电";
  const told = first.caseDataAt ? `（${fromCaseData}）` : "";
  return [[dateInWords(on), `记录里${name}${told}`, "", more.length > 0 ? timesInWords(countOf(more)) : ""]];
}

function rowOf({
  on,
  what,
  way,
  words,
  number,
  marks,
  takenBack,
  evidenceIds,
  callsAfter,
}: TimelineEntry): string[] {
  const proof = evidenceIds.length > 0 ? [`凭据${evidenceIds.length}份`] : [];
  const notes = [way, words, ...proof, ...marks].filter(Boolean).join("；");
  const told = `${takenBack ? "（已撤回）" : ""}${what}${notes === "" ? "" : `。${notes}`}`;
  const given = number ? `${number.name}\n${number.value}` : "";
  return [dateInWords(on), told, given, callsAfter === null ? "" : timesInWords(callsAfter)];
}

function datesTable(ahead: TimelineEntry[], chapters: readonly Chapter[]): Block {
  const rules = new Map(
    chapters.flatMap(({ id, deadlines, own = [] }) =>
      [...deadlines, ...own].map((one): [string, Deadline] => [`${id} ${one.id}`, one]),
    ),
  );
  return {
    kind: "table",
    caption: "还没到的日子",
    head: ["日期", "什么事", "依据"],
    widths: [21, 29, 50],
    rows: ahead.map(({ id, on, what }) => {
      const rule = rules.get(id);
      return [dateInWords(on), what, rule ? `${rule.status}。${rule.basis}` : ""];
    }),
  };
}
