import { howNames } from "@/lib/calls/call";
import { refusalInCall } from "@/lib/calls/refusals";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import { periodInWords, quoted, quotedLast, secondsInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { aboutAsClause, aboutInWords, isOnlyOther } from "../parts/about";
import { afterNo } from "../parts/after-no";
import { patternOf } from "../parts/counted";
import { nameInWords, whoIn } from "../parts/course-caller";
import { countingOf } from "../parts/group";
import { isKnownPerson } from "../parts/known-person";
import { momentOf } from "../parts/moment";
import { stillOrAgain } from "../parts/no-of-calls";
import { oneLine } from "../parts/one-line";
import { proofInWords } from "../parts/proof";
import { saidInWords } from "../parts/refused";
import { fewestSaid } from "../parts/said-words";
import { wasHeard } from "../parts/subject";
import { toldOf } from "../parts/threats";
import { toldAmong } from "../parts/told";
import type { Beside } from "./beside";

/** Limits of the form's own box, in characters. */
export const descriptionLimits = { min: 15, max: 1000 };

/** 来电描述 of one call: what happened then, what was said, and how often this number came (often: countsOf its calls). */
export function description(call: LoggedCall, often: string, beside: Beside): string {
  const words = clip(oneLine(call.words), 500);
  const sentences: RankedSentence[] = [
    { text: beside.denial, rank: 0 },
    { text: happened(call, beside), rank: 0 },
    { text: beside.consent, rank: 0.5 },
    { text: whoItWas(call), rank: 1 },
    { text: beside.merchant, rank: 2 },
    { text: beside.customer, rank: 0.5 },
    { text: words.length < fewestSaid ? "" : `对方说：${quotedLast(words)}`, rank: 3 },
    { text: call.knewMyName ? `${nameInWords([call])}。` : "", rank: 1 },
    {
      text: call.signs.includes("threat") ? `这次${countingOf([call]).noun}${toldOf([call])}。` : "",
      rank: 1,
    },
    { text: beside.paid, rank: 0.5 },
    { text: noIn(call), rank: 1 },
    { text: often, rank: 2 },
    { text: proofInWords(call.evidence) === "" ? "" : `此次来电${proofInWords(call.evidence)}。`, rank: 2 },
    { text: beside.secrecy, rank: 0 },
  ];
  return fitted(
    sentences.filter((one) => one.text !== ""),
    descriptionLimits.max,
  );
}

/** 对方自称“安心装饰”。据我辨认，来电人是“前男友”。 */
function whoItWas(call: LoggedCall): string {
  const name = oneLine(call.caller);
  if (name === "") return "";
  return isKnownPerson(call) ? `据我辨认，${whoIn([call])}是${quoted(name)}。` : `对方自称${quoted(name)}。`;
}

/** 我在通话中明确表示不要再打。 Of the no that was said in this very call, or in answer to this message. */
export function noIn(call: LoggedCall): string {
  return call.refused ? `${saidInWords(refusalInCall(call), [call])}。` : "";
}

/** 2026年9月14日10:05来电，人工，推销装修，通话2分14秒。 Of a call that nobody heard: 来电，未接，类型不明。 */
function happened(call: LoggedCall, { isOfContract }: Beside): string {
  const known = isOfContract ? "" : aboutOf(call);
  const about = wasHeard(call) ? known : "类型不明";
  const parts = [
    `${momentOf(call.at, "")}${call.kind === "sms" ? "发来短信" : "来电"}`,
    call.how === null || call.kind === "sms" ? "" : howNames[call.how],
    about,
    call.seconds && !about.includes("通话") ? `通话${secondsInWords(call.seconds)}` : "",
  ];
  return `${parts.filter((part) => part !== "").join("，")}${toldMark(Boolean(call.caseDataAt))}。`;
}

/** 推销装修; 是营销，推销什么没有记下 of what the user knew nothing more of. */
function aboutOf(call: LoggedCall): string {
  const about = aboutInWords([call]);
  return isOnlyOther(call) ? aboutAsClause(about, [call]) : about;
}

/** The number's own count, and how it went on after this person said no. */
export function countsOf(sameNumber: LoggedCall[]): string {
  const { total, first, last, refusals } = patternOf(sameNumber);
  if (total.count < 2 || !first || !last) return "";
  const period = periodInWords(dayInBeijing(first), dayInBeijing(last));
  const who = sameNumber[0]?.number === "" ? "我累计收到未显示号码的" : "该号码累计";
  const { nos, blocks, own, blocked } = afterNo(sameNumber, refusals.said);
  const [said = blocks[0]] = nos;
  const no = `${nos.length > 0 ? "我拒绝" : "我登记拦截"}${toldMark(Boolean(said?.caseDataAt))}`;
  const later = [...own, ...blocked];
  const after =
    later.length > 0
      ? `，${no}后${nos.length > 0 ? stillOrAgain(later, nos) : "又"}${amounts(later, "发来")}`
      : "";
  const told = toldAmong(sameNumber, countingOf(sameNumber).unit);
  return `${period}，${who}${amounts(sameNumber, "发来")}${told && `（${told}）`}${after}。`;
}

/** 来电3次、发来短信2条: a message is no call. */
function amounts(calls: LoggedCall[], sent: string): string {
  const messages = calls.filter(({ kind }) => kind === "sms").length;
  const rings = calls.length - messages;
  const parts = [rings > 0 ? `来电${rings}次` : "", messages > 0 ? `${sent}短信${messages}条` : ""];
  return parts.filter((part) => part !== "").join("、");
}
