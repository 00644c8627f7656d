import type { Call } from "@/lib/calls/call";
import { pattern } from "@/lib/calls/pattern";
import { saidNo } from "@/lib/calls/refusals";
import { areMessages } from "@/lib/channels/parts/group";
import { countedInWords, shownNumbers } from "@/lib/channels/parts/numbers";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import { dateInWords, listInWords, periodInWords } from "@/lib/letters/wording";
import { identify } from "@/lib/numbers/identify";
import type { ShownEvidence } from "./proof-words";

/** 证明目的: what a file shows about the calls it belongs to. */
export function purposeOf(one: ShownEvidence, calls: Call[]): string {
  return purposeAmong(one, placesOf(calls));
}

/** Calls by id, each with its place among them. */
export type Places = Map<string, { call: Call; place: number }>;

export function placesOf(calls: Call[]): Places {
  return new Map(calls.map((call, place) => [call.id, { call, place }]));
}

/** The same where many files belong to the calls of one log, which is gone through once. */
export function purposeAmong(one: ShownEvidence, places: Places): string {
  const found = [...new Set(one.callIds)].flatMap((id) => places.get(id) ?? []);
  const shown = found.sort((a, b) => a.place - b.place).map(({ call }) => call);
  const note = one.note.replace(/\s+/g, " ").trim();
  return `${aimOf(one, shown)}${note === "" ? "" : `；备注${toldMark(one.isNoteTold || one.isTold)}：${note}`}`;
}

export function isIdCard({ kind, name }: Pick<ShownEvidence, "kind" | "name">): boolean {
  return kind === "identity" && idCard.test(name);
}

/** Who somebody is, and no word of a number. */
const idCard = /身份证(?!.{0,40}(?:入网|实名|号码))|户口|护照|居住证|驾驶证|驾照/;

function aimOf(one: ShownEvidence, calls: Call[]): string {
  if (one.shows && calls.length === 0) return `证明${one.shows}`;
  const said = calls.some(saidNo) ? "，以及提交人明确拒绝" : "";
  switch (one.kind) {
    case "recording":
      return `证明${callsInWords(calls)}的通话内容${said}`;
    case "call-screenshot":
      return `证明${callsInWords(calls)}的事实`;
    case "sms-screenshot":
      return calls.length === 0 ? "证明短信的内容" : `证明${callsInWords(calls)}的${smsContent(calls)}`;
    case "phone-log":
      return `证明手机记下的${callsInWords(calls)}的${loggedInWords(calls)}`;
    case "own-table":
      return `提交人自己整理的${callsInWords(calls)}的号码和时间`;
    case "bill":
      return `证明${callsInWords(calls)}的号码、时间和时长`;
    case "refusal":
      return `证明提交人已拒绝此类${areMessages(calls) ? "短信" : "来电"}`; // the file may show a blocking switched on, which the caller never heard
    case "identity":
      return isIdCard(one) ? "证明本人身份" : "证明提交人的身份和号码归属";
    case "picture":
      return calls.length === 0 ? "与本案有关的图片" : `与${callsInWords(calls)}有关的图片`;
    case "other":
      return calls.length === 0 ? "与本案有关的其他材料" : `与${callsInWords(calls)}有关的材料`;
  }
}

/** 2026年9月14日10:05号码170 9000 0000来电; 170 9000 0000等2个号码自2026年9月8日至10月9日共7次来电; 所列来电 for none. */
function callsInWords(calls: Call[]): string {
  const { first, last, perNumber } = pattern(calls);
  if (!first || !last) return "所列来电";
  const { shown, beside } = shownNumbers(perNumber.map((one) => one.number));
  const name = identify(shown[0] ?? "").display;
  const [only, ...others] = calls;
  if (only && others.length === 0)
    return `${momentOf(first)}${only.number === "" ? "" : "号码"}${name}${only.kind === "sms" ? "所发短信" : "来电"}`;
  const who = `${name}${shown.length > 1 ? `等${countedInWords(shown)}` : ""}${beside}`;
  return `${who}自${periodInWords(dayInBeijing(first), dayInBeijing(last))}共${countInWords(calls)}`;
}

/** Of calls that were no SMS themselves, what the screenshot shows has to be named. */
function smsContent(calls: Call[]): string {
  return calls.every((call) => call.kind === "sms") ? "内容" : "短信内容";
}

/** A telephone's list says of a call whether it was answered, of a message what it said. */
function loggedInWords(calls: Call[]): string {
  const messages = calls.filter((call) => call.kind === "sms");
  if (messages.length === 0) return "号码、时间和是否接听";
  if (messages.length === calls.length)
    return messages.every(({ smsText }) => smsText) ? "号码、时间和内容" : "号码和时间";
  return "号码、时间和来电是否接听";
}

/** 7次来电, 2条短信, 7次来电和2条短信 */
function countInWords(calls: Call[]): string {
  const messages = calls.filter((call) => call.kind === "sms").length;
  const rings = calls.length - messages;
  return listInWords(
    [rings > 0 ? `${rings}次来电` : "", messages > 0 ? `${messages}条短信` : ""].filter(Boolean),
  );
}

export function momentOf(instant: string): string {
  return `${dateInWords(dayInBeijing(instant))}${timeInBeijing(instant)}`;
}
