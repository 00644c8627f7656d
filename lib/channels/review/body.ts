import { lastDay } from "@/lib/deadlines/left";
import { placeInPrint } from "@/lib/law/print";
import { reviewDecided, reviewUntold } from "@/lib/law/review-refs";
import type { Block } from "@/lib/letters/letter";
import { dateInWords, quotedLast } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { basisBlocks } from "../parts/basis";
import { course } from "../parts/course";
import { followedOf, isSpoken } from "../parts/followed";
import { graveBlocks } from "../parts/grave";
import { countingOf } from "../parts/group";
import { type Ledger, openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { oneLine } from "../parts/one-line";
import { movedInWords, silenceBlocks } from "../parts/overdue";
import { phoneInPrint } from "../parts/person";
import { reportedFacts } from "../parts/reported";
import { linesOf, pairsOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { countAfterAnswerBlocks } from "../parts/since-followed";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";
import { signStory } from "../police/told";
import { appealStanding, isAppeal } from "./appeal";
import { applicantBlocks } from "./applicant";
import { attachedTo } from "./attached";
import { reviewBasis } from "./basis";
import { reasonBlocks } from "./reasons";
import { reviewRequests } from "./requests";
import { sinceOperatorBlocks } from "./since-operator";
import { applyBy, isByUntold, knownOn, respondentOf } from "./time";

/** 我于2026年9月28日知道该答复，六十日的申请期限自第二天起算，最后一天是2026年11月27日，本申请没有超过期限。 */
function inTime(facts: Facts, step: FiledStep): string {
  const [known, by] = [knownOn(facts, step), applyBy(facts, step)];
  if (known === null || by === null) return "";
  const day = dateInWords(known);
  const from = answerTo(step, facts.filed)
    ? `我于${day}知道该答复`
    : `答复期限于${day}届满，被申请人至今未答复`;
  const until = `最后一天是${dateInWords(lastDay(by))}${movedInWords(by)}，本申请没有超过期限。`;
  return isByUntold(facts, step)
    ? `${from}。被申请人没有告知我申请行政复议的权利、行政复议机关和申请期限，申请期限最长为一年（${placeInPrint(reviewUntold)}），本申请没有超过期限。`
    : `${from}，六十日的申请期限自第二天起算，${until}`;
}

/** Why it concerns this person and nobody else: their own number was called. */
function standing(facts: Facts, step: FiledStep): string {
  const { complainant, calls } = facts;
  const phone = phoneInPrint(complainant);
  const mine = phone === "" ? "我本人使用的号码" : `我本人使用的号码${phone}`;
  const { noun } = countingOf(calls);
  const reached = { 来电: "打到", 短信: "发到" }[noun] ?? "打到、发到";
  const reported = !isSpoken(step) && step.letterName.startsWith("举报") ? "举报" : "反映";
  const why = isAppeal(step)
    ? appealStanding(facts, step)
    : `我为维护自身合法权益向被申请人${reported}，请求查处对我的侵扰，与其处理有利害关系`;
  return `上述${noun}都是${reached}${mine}的，${why}。`;
}

/** Who appeals against an operator has to show that it was asked before. */
function wasAskedFirst(on: string, step: FiledStep): boolean {
  return isAppeal(step) && on <= step.filed.on;
}

function story(facts: Facts, step: FiledStep, ledger: Ledger): Block[] {
  const own = allSteps(facts).filter(({ filed, office }) =>
    office === "operator" ? wasAskedFirst(filed.on, step) : filed.to === step.filed.to,
  );
  const signs = step.office === "police" ? signStory(facts, ledger) : graveBlocks(facts, ledger);
  return [
    ...course(facts, ledger),
    ...signs,
    ...storyOfSteps(own, { to: step.filed.to, you: "被申请人", calls: facts.calls }, ledger),
    ...sinceOperatorBlocks(facts, step, ledger),
    ...reportedBlocks(facts, step),
    ...silenceBlocks(facts, step),
    ...countAfterAnswerBlocks(facts, step, ledger),
  ];
}

/** Whom it was reported against: an authority of the market deals with a company. */
function reportedBlocks({ answers: { merchantName } }: Facts, { office, letterName }: FiledStep): Block[] {
  if (office !== "market" || merchantName === "") return [];
  return [paragraphOf(`${letterName}针对的经营者是${quotedLast(oneLine(merchantName))}`)];
}

function grounds(facts: Facts, step: FiledStep): Block[] {
  return [
    ...reasonBlocks(facts, step),
    ...linesOf(facts.answers.followWords),
    paragraphOf(standing(facts, step)),
    paragraphOf(
      `${inTime(facts, step)}被申请人未依法履行职责，影响我的合法权益。请自受理之日起六十日内作出复议决定（${placeInPrint(reviewDecided)}）。`,
    ),
  ];
}

export function reviewBody(all: Facts) {
  const facts = reportedFacts(all);
  const ledger = openLedger();
  const step = respondentOf(facts) ?? followedOf(facts);
  const to = facts.answers.addressee;
  const title = "行政复议申请书";
  const sections = [
    { title: "申请人", blocks: applicantBlocks(facts.complainant) },
    { title: "被申请人", blocks: [pairsOf([["名称", step.filed.to]])] },
    { title: "复议请求", blocks: requestsOf(reviewRequests(step, facts.filed)) },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger) },
    { title: "事实和理由", blocks: [...story(facts, step, ledger), ...grounds(facts, step)] },
    { title: "依据", blocks: basisBlocks(reviewBasis(facts)) },
  ];
  const first = attachedTo(facts, step);
  const blocks = sheet({ title, to, role: "申请人", facts, sections, wantsFigures: false, first });
  return { title, blocks, claims: ledger.claims };
}
