import type { Refusal } from "@/lib/calls/refusals";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Evidence } from "@/lib/evidence/evidence";
import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import type { Claim, Run } from "@/lib/letters/letter";
import { dateAfter } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { callsWith } from "./counted";
import { areMessages, countingOf, type Group } from "./group";
import { type Ledger, run } from "./ledger";
import { momentOf, recordOf, sharedYear } from "./moment";
import { profileOf, shownNumbers } from "./numbers";
import { proofInWords, proofSource } from "./proof";
import { evidenceOfRefusal, heardByCaller, saidInWords } from "./refused";
import { toldAmong } from "./told";

/** 9月14日10:05，我在通话中明确表示不要再打（有录音）。此后仍来电9次，最近一次为10月9日10:26。 */
export function refusalRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const [first] = group.pattern.refusals.said;
  if (!first) return lastRuns(group, today, ledger);
  return [
    ...firstRefusalRuns(first, group, today, ledger),
    ...afterRuns(group, today, ledger),
    ...lastRuns(group, today, ledger),
    ...moreRefusalsRuns(group, ledger),
  ];
}

function firstRefusalRuns(first: Refusal, group: Group, today: string, ledger: Ledger): Run[] {
  const { pattern, suffix, calls } = group;
  const moment = momentOf(first.at, sharedYear(pattern.first ?? "", pattern.last ?? ""));
  const text = `${momentOf(first.at, today)}拒绝`;
  const isTold = Boolean(first.caseDataAt);
  const source = sourceOf(
    first.callId === null ? "那条拒绝记录" : areMessages(calls) ? "那条短信的记录" : "那次来电的记录",
    isTold,
    "",
  );
  const claim = { id: `refusal${suffix}`, text, source, callIds: callOf(first) };
  return [
    ledger.fact(moment, claim),
    ...saidRuns(first, group, claim, ledger),
    run(toldMark(isTold)),
    ...proofRuns(first, evidenceOfRefusal(first, calls), suffix, ledger),
    run("。"),
  ];
}

/** ，我在通话中对170 9000 0000明确表示不要再打: to whom, where the paragraph speaks of several. */
function saidRuns(first: Refusal, { calls }: Group, claim: Claim, ledger: Ledger): Run[] {
  const words = saidInWords(first, calls);
  const [number = ""] = first.callId === null ? [] : first.numbers;
  const at = words.indexOf("明确表示");
  if (number === "" || at < 0 || calls.every((call) => call.number === number)) return [run(`，${words}`)];
  const whom = ledger.fact(profileOf(calls, number).display, claim);
  return [run(`，${words.slice(0, at)}对`), whom, run(words.slice(at))];
}

function callOf({ callId }: Refusal): string[] {
  return callId === null ? [] : [callId];
}

function proofRuns(first: Refusal, evidence: Evidence[], suffix: string, ledger: Ledger): Run[] {
  const proof = proofInWords(evidence);
  if (proof === "") return [];
  const text = `“${proof}”1处`;
  const claim = { id: `proof${suffix}`, text, source: proofSource(evidence), callIds: callOf(first) };
  return [run("（"), ledger.fact(proof, claim), run("）")];
}

function moreRefusalsRuns({ calls, pattern: { refusals, last }, suffix }: Group, ledger: Ledger): Run[] {
  const more = refusals.said.slice(1);
  if (more.length === 0) return [];
  const text = `又拒绝${more.length}次`;
  const { noun } = countingOf(calls);
  const told = more.filter(({ caseDataAt }) => Boolean(caseDataAt)).length;
  const records = more.every(({ callId }) => callId !== null)
    ? `记了拒绝的${noun}`
    : `记了拒绝的${noun}和拒绝记录`;
  const source = told === 0 ? records : `${records}，${toldAmong(more, "次")}`;
  const claim = { id: `refusals${suffix}`, text, source, callIds: more.flatMap(callOf) };
  const what = more.every(heardByCaller) ? "明确拒绝" : "拒绝或者登记拦截，共";
  const isMeanwhile = more.every(({ at }) => Date.parse(at) <= Date.parse(last ?? ""));
  return [
    run(`${isMeanwhile ? "其间" : "此外"}我又${what}`),
    ledger.fact(`${more.length}次`, claim),
    run(told === 0 ? "。" : `（${toldAmong(more, "次")}）。`),
  ];
}

/** 此后仍来电9次; 此后该号码仍来电4次，其他号码的同类来电5次: never held against a number that nobody told. */
function afterRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const { calls, pattern, inKind, suffix } = group;
  const { since, callIds } = pattern.afterRefusal;
  if (since === null) return [];
  const isTold = Boolean(pattern.refusals.said[0]?.caseDataAt);
  const source = `从${dateAfter(dayInBeijing(since), today)}${toldMark(isTold)}数起`;
  const [own, others] = [callsWith(calls, callIds), callsWith(calls, inKind.callIds)];
  const claims = {
    own: { id: `after${suffix}`, text: `拒绝后${amountOf(own)}`, source, callIds },
    others: {
      id: `after-kind${suffix}`,
      text: `拒绝后同类${amountOf(others)}`,
      source,
      callIds: inKind.callIds,
    },
  };
  const { verb } = countingOf(own);
  // A fact that no sentence tells is none of the letter's.
  const still =
    own.length === 0
      ? []
      : [
          run("此后"),
          ...whoWentOn(group, claims.own, ledger),
          run(`仍${verb}`),
          ledger.fact(amountOf(own), claims.own),
        ];
  if (others.length === 0) return still;
  const kind = ledger.fact(amountOf(others), claims.others);
  return own.length === 0
    ? [run(`此后${kindOf(others)}仍有`), kind]
    : [...still, run(`，${kindOf(others)}`), kind];
}

/** 其他号码的同类来电; nobody knows whether a number that was not shown is another. */
function kindOf(calls: LoggedCall[]): string {
  const { shown, beside } = shownNumbers(calls.map(({ number }) => number));
  const whose = shown.length === 0 ? "未显示号码" : `其他号码${beside === "" ? "" : "和未显示号码"}`;
  return `${whose}的同类${countingOf(calls).noun}`;
}

const amountOf = (calls: LoggedCall[]) => `${calls.length}${countingOf(calls).unit}`;

/** So many are named; more are told as what they are. */
const namedAtMost = 3;

/** Named only where the paragraph speaks of numbers that did not go on, or were never told. */
function whoWentOn({ calls, pattern }: Group, claim: Claim, ledger: Ledger): Run[] {
  const told = new Set(callsWith(calls, pattern.afterRefusal.callIds).map(({ number }) => number));
  if (told.size === new Set(calls.map(({ number }) => number)).size) return [];
  if (told.size > namedAtMost) return [run("其中被拒绝过的号码")];
  const names = [...told].map((number) => profileOf(calls, number).display);
  return [ledger.fact(names.join("、"), claim)];
}

/** ，最近一次为10月9日10:26。 or, without a refusal before it, 最近一次为…。 */
function lastRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const { calls, pattern, inKind, suffix } = group;
  const later = [...pattern.afterRefusal.callIds, ...inKind.callIds];
  const after = later.length > 0;
  const last = after ? callsWith(calls, later).at(-1) : calls.at(-1);
  if (!last || (calls.length === 1 && !after)) return [];
  if (!after && pattern.refusals.count > 0) return [];
  const moment = momentOf(last.at, yearInMind(group, last.at));
  const text = `最近一次${momentOf(last.at, today).slice(-5)}`;
  const claim = { id: `last${suffix}`, text, source: recordOf(last.at, today), callIds: [last.id] };
  const lead = later.length === 1 ? "，时间为" : `${after ? "，" : ""}最近一次为`;
  return [run(lead), ledger.fact(moment, claim), run("。")];
}

/** The year the reader has in mind: that of the calls, unless a refusal of another year has just been told. */
function yearInMind({ pattern }: Group, last: string): string {
  const since = pattern.afterRefusal.since ?? last;
  return sharedYear(since, last) === "" ? "" : sharedYear(pattern.first ?? "", last);
}
