import type { RefusalWay } from "@/lib/calls/call";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Run } from "@/lib/letters/letter";
import { dateAfter } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { callsWith } from "./counted";
import { countingOf, type Group } from "./group";
import { type Ledger, run } from "./ledger";
import { momentOf, recordOf, sharedYear } from "./moment";
import { proofInWords, proofSource, refusalProof } from "./proof";

const ways: Record<RefusalWay, string> = {
  "on-call": "我在通话中明确表示不要再打",
  sms: "我回复短信明确表示拒绝",
  operator: "我通过运营商设置了拦截",
  other: "我明确表示不要再打",
};

/** 9月14日10:05，我在通话中明确表示不要再打（有录音）。此后仍来电9次，最近一次为10月9日10:26。 */
export function refusalRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const first = group.calls.find((call) => call.id === group.pattern.refusals.callIds[0]);
  if (!first) return lastRuns(group, today, ledger);
  return [
    ...firstRefusalRuns(first, group, today, ledger),
    ...afterRuns(group, today, ledger),
    ...lastRuns(group, today, ledger),
    ...moreRefusalsRuns(group, ledger),
  ];
}

function firstRefusalRuns(first: LoggedCall, group: Group, today: string, ledger: Ledger): Run[] {
  const { pattern, suffix } = group;
  const moment = momentOf(first.at, sharedYear(pattern.first ?? "", pattern.last ?? ""));
  const text = `${momentOf(first.at, today)}拒绝`;
  const claim = { id: `refusal${suffix}`, text, source: "那次来电的记录", callIds: [first.id] };
  const way = ways[first.refusedWay ?? "other"];
  return [ledger.fact(moment, claim), run(`，${way}`), ...proofRuns(first, suffix, ledger), run("。")];
}

function proofRuns(call: LoggedCall, suffix: string, ledger: Ledger): Run[] {
  const evidence = refusalProof(call);
  const proof = proofInWords(evidence);
  if (proof === "") return [];
  const text = `“${proof}”1处`;
  const claim = { id: `proof${suffix}`, text, source: proofSource(evidence), callIds: [call.id] };
  return [run("（"), ledger.fact(proof, claim), run("）")];
}

function moreRefusalsRuns({ pattern: { refusals }, suffix }: Group, ledger: Ledger): Run[] {
  const callIds = refusals.callIds.slice(1);
  if (callIds.length === 0) return [];
  const text = `又拒绝${callIds.length}次`;
  const claim = { id: `refusals${suffix}`, text, source: "记了拒绝的来电", callIds };
  return [run("其间我又明确拒绝"), ledger.fact(`${callIds.length}次`, claim), run("。")];
}

function afterRuns(
  { calls, pattern: { afterRefusal }, suffix }: Group,
  today: string,
  ledger: Ledger,
): Run[] {
  if (afterRefusal.count === 0 || afterRefusal.since === null) return [];
  const { verb, unit } = countingOf(callsWith(calls, afterRefusal.callIds));
  const text = `拒绝后${afterRefusal.count}${unit}`;
  const source = `从${dateAfter(dayInBeijing(afterRefusal.since), today)}数起`;
  const claim = { id: `after${suffix}`, text, source, callIds: afterRefusal.callIds };
  return [run(`此后仍${verb}`), ledger.fact(`${afterRefusal.count}${unit}`, claim)];
}

/** ，最近一次为10月9日10:26。 or, without a refusal before it, 最近一次为…。 */
function lastRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const { calls, pattern, suffix } = group;
  const [last, after] = [calls.at(-1), pattern.afterRefusal.count > 0];
  if (!last || calls.length === 1) return [];
  if (!after && pattern.refusals.count > 0) return [];
  const moment = momentOf(last.at, sharedYear(pattern.first ?? "", last.at));
  const text = `最近一次${momentOf(last.at, today).slice(-5)}`;
  const claim = { id: `last${suffix}`, text, source: recordOf(last.at, today), callIds: [last.id] };
  const lead = pattern.afterRefusal.count === 1 ? "，时间为" : `${after ? "，" : ""}最近一次为`;
  return [run(lead), ledger.fact(moment, claim), run("。")];
}
