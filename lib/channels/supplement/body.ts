import { dayInBeijing } from "@/lib/deadlines/beijing";
import { citeForDays } from "@/lib/law/cite";
import { trueCallerNumbers } from "@/lib/law/refs";
import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { threadOf } from "../filed-step";
import { type Basis, basisBlocks, noBasis, quotation } from "../parts/basis";
import { followedOf, rootOf, titleAbout, youOf } from "../parts/followed";
import { afterBlocks } from "../parts/followed-runs";
import { countingOf, tableName } from "../parts/group";
import { type Ledger, openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { personInWords } from "../parts/person";
import { linesOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { storyOfSteps } from "../parts/story-of-steps";

/** 查无此号: the number shown may have been changed on its way. */
export function isUnknownNumber({ follows }: Facts): boolean {
  return follows?.replies.at(-1)?.outcome === "no-such-number";
}

/** By which line a call came in, under the rule of each call's day. */
export function lineBasis(facts: Facts): Basis {
  if (!isUnknownNumber(facts)) return noBasis;
  const days = facts.calls.map((call) => dayInBeijing(call.at));
  const editions = citeForDays([trueCallerNumbers], days);
  return {
    texts: editions.map((one) => quotation(one.ref)),
    citations: editions.map((one) => one.citation),
  };
}

/** What is supplied: the user's words, the calls since then, and what lies behind the letter. */
function supplied(facts: Facts, ledger: Ledger): Block[] {
  const { answers, evidence } = facts;
  const { noun, verb } = countingOf(facts.calls);
  const table = tableName(facts.calls);
  const line = `上述号码确曾${verb}，可能在传送中改过号。${table}列有每次${noun}的时间，可据此核查${noun}的接入线路。`;
  const behind = `另附${table}${evidence.length === 0 ? "" : "和现有凭证"}。`;
  return [
    ...(isUnknownNumber(facts) ? [paragraphOf(line)] : []),
    ...linesOf(answers.followWords),
    ...afterBlocks(facts, followedOf(facts), ledger),
    paragraphOf(behind),
  ];
}

function tracingRequest({ calls }: Facts): string {
  const { noun } = countingOf(calls);
  return `请按${noun}时间核查上述${noun}由哪条线路接入、实际主叫号码是什么，并溯源`;
}

function requests(facts: Facts): string[] {
  return [
    ...(isUnknownNumber(facts) ? [tracingRequest(facts)] : []),
    "请将以上材料并入原件一并办理",
    "请告知办理期限，并将办理情况书面告知我",
  ];
}

export function supplementBody(facts: Facts) {
  const ledger = openLedger();
  const step = followedOf(facts);
  const root = rootOf(facts) ?? step;
  const you = youOf(root.office);
  const title = titleAbout(root, "补充材料");
  const told = storyOfSteps(
    threadOf(root, facts.filed),
    { to: step.filed.to, you, calls: facts.calls },
    ledger,
  );
  const sections = [
    { title: "提交人", blocks: [paragraphOf(personInWords(facts.complainant, false))] },
    { title: "原件", blocks: told },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger, you) },
    { title: "补充的内容", blocks: supplied(facts, ledger) },
    { title: "依据", blocks: basisBlocks(lineBasis(facts)) },
    { title: "请求", blocks: requestsOf(requests(facts)) },
  ];
  const to = step.filed.to;
  const blocks = sheet({ title, to, role: "提交人", facts, sections, wantsFigures: false });
  return { title, blocks, claims: ledger.claims };
}
