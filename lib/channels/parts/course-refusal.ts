import type { Refusal } from "@/lib/calls/refusals";
import type { Evidence } from "@/lib/evidence/evidence";
import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import type { Claim, Run } from "@/lib/letters/letter";
import type { LoggedCall } from "../facts";
import { laterThan } from "./after-no";
import { amountOf, cameRuns } from "./amount";
import { firstCallOf, firstCallsIn } from "./counted";
import { afterRuns } from "./course-after";
import { areMessages, countingOf, type Group } from "./group";
import { type Ledger, run } from "./ledger";
import { momentOf, recordOf, sharedYear } from "./moment";
import { profileOf } from "./numbers";
import { proofInWords, proofSource } from "./proof";
import { evidenceOfRefusal, meantForSome, saidAt, saidInWords } from "./refused";
import { bracketed, ringsAnsweredRuns } from "./rings-answered";
import { toldAmong } from "./told";
import { isToldElsewhere, whereInWords } from "./where-told";

/** So many are told one by one; the rest is counted. */
const toldAtMost = 6;

/**
 * 9月14日10:05，我在通话中明确表示不要再打（有录音）。此后仍来电9次，最近一次为10月9日10:26。 Every no that a caller was told
 * itself stands with its way and its day; what only the operator heard of is told and counted apart.
 */
export function refusalRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const { nos, blocks } = group.after;
  const [first = blocks[0], ...more] = nos;
  if (!first) return lastRuns(group, today, ledger);
  const furtherBlocks = blocks.filter((one) => one !== first);
  return [
    ...firstRuns(first, group, today, ledger),
    ...moreRuns(more, "no", group, today, ledger),
    ...afterRuns(group, first, today, ledger),
    ...moreRuns(furtherBlocks, "block", group, today, ledger),
    ...sinceBlocksRuns(furtherBlocks, group, ledger),
  ];
}

function firstRuns(first: Refusal, group: Group, today: string, ledger: Ledger): Run[] {
  const { suffix, calls } = group;
  const isTold = Boolean(first.caseDataAt);
  const source = sourceOf(
    first.callId === null ? "那条拒绝记录" : areMessages(calls) ? "那条短信的记录" : "那次来电的记录",
    isTold,
    "",
  );
  const claim = {
    id: `refusal${suffix}`,
    text: `${saidAt(first, group.letter, today)}拒绝`,
    source,
    callIds: callsOf(first),
  };
  const moment = ledger.fact(saidAt(first, group.letter, yearOf(group)), claim);
  if (isToldElsewhere(first, group)) return [moment, run(`${whereInWords(first, group)}。`)];
  return [
    moment,
    run("，"),
    ...saidRuns(first, group, claim, ledger),
    run(toldMark(isTold)),
    ...proofRuns(first, evidenceOfRefusal(first, calls), suffix, ledger),
    run("。"),
  ];
}

/** 我在170 9000 0000的来电中明确表示不要再打: to whom, where the paragraph speaks of several. */
function saidRuns(one: Refusal, { calls }: Group, claim: Claim, ledger: Ledger): Run[] {
  const words = saidInWords(one, calls);
  const number = toldAlone(one, calls);
  const at = words.indexOf("明确表示");
  const isOnly = firstCallsIn(calls).length === 1;
  if (number === "" || at < 0 || isOnly || !firstCallOf(calls, number)) return [run(words)];
  const isInCall = words.startsWith(inItsCall);
  return [
    run(isInCall ? "我在" : `${words.slice(0, at)}对`),
    ledger.fact(profileOf(calls, number).display, claim),
    run((isInCall ? "的来电中" : "") + (words.slice(at).split("，针对")[0] ?? "")),
  ];
}

const inItsCall = "我在通话中";

/** The number it was said to; "" where it was meant for several. */
function toldAlone(one: Refusal, calls: LoggedCall[]): string {
  const [number = "", ...others] =
    one.callId === null ? meantForSome(one, calls).map((call) => call.number) : one.numbers;
  return others.length === 0 ? number : "";
}

function callsOf({ callId }: Refusal): string[] {
  return callId === null ? [] : [callId];
}

function yearOf({ pattern }: Group): string {
  return sharedYear(pattern.first ?? "", pattern.last ?? "");
}

function proofRuns(first: Refusal, evidence: Evidence[], suffix: string, ledger: Ledger): Run[] {
  const proof = proofInWords(evidence);
  if (proof === "") return [];
  const text = `“${proof}”1处`;
  const claim = { id: `proof${suffix}`, text, source: proofSource(evidence), callIds: callsOf(first) };
  return [run("（"), ledger.fact(proof, claim), run("）")];
}

/** 11月10日09:00，我又在189 2222 3333的来电中明确表示不要再打。 Or 此外，11月4日，我向运营商开通了骚扰电话拦截。 */
function moreRuns(all: Refusal[], sort: "no" | "block", group: Group, today: string, ledger: Ledger): Run[] {
  if (all.length === 0) return [];
  const firsts = firstsOf(group.after.nos);
  const isShown = (one: Refusal, at: number) => at < toldAtMost || firsts.has(one);
  const shown = all.filter(isShown).flatMap((one, at): Run[] => {
    const source = sourceOf("那条拒绝的记录", Boolean(one.caseDataAt), "");
    const text = `${saidAt(one, group.letter, today)}${sort === "no" ? "又拒绝" : "登记或者拦截"}`;
    const claim = { id: `${sort}-${one.id}`, text, source, callIds: callsOf(one) };
    const lead = run(at === 0 ? (sort === "no" ? "" : "此外，") : "；");
    const moment = ledger.fact(saidAt(one, group.letter, yearOf(group)), claim);
    if (isToldElsewhere(one, group)) return [lead, moment, run(whereInWords(one, group))];
    return [
      lead,
      moment,
      run("，"),
      ...againRuns(saidRuns(one, group, claim, ledger), sort),
      run(toldMark(Boolean(one.caseDataAt))),
    ];
  });
  const rest = all.filter((one, at) => !isShown(one, at) && !isToldElsewhere(one, group));
  return [...shown, ...restRuns(rest, sort, group, ledger), run("。")].filter(({ text }) => text !== "");
}

/** The first no to each number: its day is always told. */
function firstsOf(nos: Refusal[]): Set<Refusal> {
  const told = new Set<string>();
  const isFirst = ({ numbers }: Refusal) => numbers.some((number) => number !== "" && !told.has(number));
  return new Set(
    nos.filter((one) => {
      const first = isFirst(one);
      for (const number of one.numbers) told.add(number);
      return first;
    }),
  );
}

/** 设置以后，所涉号码来电3次。 Beside a no, where what came after a block is not told otherwise; nothing where nothing came. */
function sinceBlocksRuns(blocks: Refusal[], { after, calls, suffix }: Group, ledger: Ledger): Run[] {
  const since = after.nos.length === 0 ? [] : laterThan(calls, blocks);
  if (since.length === 0) return [];
  const callIds = since.map(({ id }) => id);
  const text = `拦截后${amountOf(since)}`;
  const claim = { id: `since-block${suffix}`, text, source: "登记或者拦截的记录", callIds };
  const whose = new Set(calls.map(({ number }) => number)).size > 1 ? "所涉号码" : "";
  return [
    run(`登记或者设置拦截以后，${whose}`),
    ...cameRuns(since, claim, ledger),
    ...bracketed(ringsAnsweredRuns(since, claim, ledger)),
    run("。"),
  ];
}

/** 我又在170 9000 0000的来电中…: the first no has been told. */
function againRuns(runs: Run[], sort: "no" | "block"): Run[] {
  const [first, ...others] = runs;
  if (!first || sort === "block") return runs;
  return [{ ...first, text: first.text.replace(/^我/, "我又") }, ...others];
}

function restRuns(rest: Refusal[], sort: "no" | "block", { suffix, calls }: Group, ledger: Ledger): Run[] {
  if (rest.length === 0) return [];
  const id = sort === "no" ? "refusals" : "blocks";
  const what = sort === "no" ? "明确拒绝" : "登记或者设置拦截";
  const told = toldAmong(rest, "次");
  const source = `记了拒绝的${countingOf(calls).noun}和拒绝记录${told && `，${told}`}`;
  const text = `另${what}${rest.length}次`;
  const claim = { id: `${id}${suffix}`, text, source, callIds: rest.flatMap(callsOf) };
  return [run(`；另${what}`), ledger.fact(`${rest.length}次`, claim), run(told && `（${told}）`)];
}

/** 最近一次为10月9日10:26。 Where nobody was told anything; not of some that nobody heard, which are not the newest of the letter. */
function lastRuns(group: Group, today: string, ledger: Ledger): Run[] {
  const { calls, pattern, suffix, letter } = group;
  const last: LoggedCall | undefined = calls.at(-1);
  const isAside = group.unheard === calls.length && last !== letter.at(-1);
  if (!last || calls.length === 1 || isAside) return [];
  const text = `最近一次${momentOf(last.at, today).slice(-5)}`;
  const claim = { id: `last${suffix}`, text, source: recordOf(last.at, today), callIds: [last.id] };
  const moment = momentOf(last.at, sharedYear(pattern.first ?? "", last.at));
  return [run("最近一次为"), ledger.fact(moment, claim), run("。")];
}
