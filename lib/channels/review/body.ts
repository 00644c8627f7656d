import { isAnswer } from "@/lib/filings/outcome";
import { placeInPrint } from "@/lib/law/print";
import { rightToAppeal } from "@/lib/law/refs";
import {
  dutyOrdered,
  reviewable,
  reviewFirst,
  reviewInTime,
  reviewStanding,
  standingOfComplainants,
} from "@/lib/law/review-refs";
import { toldMark } from "@/lib/letters/from-case-data";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { type Basis, basisBlocks, quoted, together } from "../parts/basis";
import { course } from "../parts/course";
import { datedPiece, followedOf } from "../parts/followed";
import { countAfterBlocks } from "../parts/followed-runs";
import { countingOf } from "../parts/group";
import { openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { silenceBasis, silenceBlocks } from "../parts/overdue";
import { phoneInPrint } from "../parts/person";
import { linesOf, pairsOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";
import { supervision } from "../tca-report/supervision";
import { respondentOf } from "./gate";

/** Why a review, in what time, and that it comes before a court; what a 通信管理局 owes where it is one. */
export function reviewBasis(facts: Facts): Basis {
  const isTelecom = (respondentOf(facts) ?? followedOf(facts)).office === "administration";
  const isAppeal = facts.due.some(({ law }) => law && placeInPrint(law) === placeInPrint(rightToAppeal));
  return together(
    quoted(reviewable, facts.today),
    quoted(reviewStanding, facts.today),
    quoted(standingOfComplainants, facts.today),
    quoted(reviewInTime, facts.today),
    quoted(reviewFirst, facts.today),
    quoted(dutyOrdered, facts.today),
    ...(isAppeal ? [quoted(rightToAppeal, facts.today)] : []),
    silenceBasis(facts),
    ...(isTelecom ? [supervision(facts)] : []),
  );
}

/** What a review can decide: an answer is annulled, silence is found unlawful; either way it is to be done, and by when. */
function requests(step: FiledStep, filed: FiledStep[]): string[] {
  const answer = answerTo(step, filed);
  const piece = datedPiece(step);
  return answer
    ? [
        `撤销被申请人${dateInWords(answer.on)}${toldMark(answer.isTold)}就我${piece}作出的答复`,
        "责令被申请人限期重新核查、处理，并书面答复我",
      ]
    : [`确认被申请人对我${piece}未履行法定职责违法`, "责令被申请人限期核查、处理，并书面答复我"];
}

function answerTo(step: FiledStep, filed: FiledStep[]) {
  return repliesTo(step, filed).findLast(({ outcome }) => isAnswer(outcome));
}

/** Why it concerns this person and nobody else: their own number was called. */
function standing({ complainant, calls }: Facts): string {
  const phone = phoneInPrint(complainant);
  const mine = phone === "" ? "我本人使用的号码" : `我本人使用的号码${phone}`;
  const { noun } = countingOf(calls);
  const reached = { 来电: "打到", 短信: "发到" }[noun] ?? "打到、发到";
  return `上述${noun}都是${reached}${mine}的，我为维护自身合法权益向被申请人投诉，与其处理有利害关系。`;
}

export function reviewBody(facts: Facts) {
  const ledger = openLedger();
  const { complainant, answers } = facts;
  const step = respondentOf(facts) ?? followedOf(facts);
  const to = answers.addressee;
  const title = "行政复议申请书";
  const own = allSteps(facts).filter(({ filed }) => filed.to === step.filed.to);
  const sections = [
    {
      title: "申请人",
      blocks: [
        pairsOf([
          ["姓名", complainant.name],
          ["地址", complainant.address],
          ["电话", phoneInPrint(complainant)],
        ]),
      ],
    },
    { title: "被申请人", blocks: [pairsOf([["名称", step.filed.to]])] },
    { title: "复议请求", blocks: requestsOf(requests(step, facts.filed)) },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger) },
    {
      title: "事实和理由",
      blocks: [
        ...course(facts, ledger),
        ...storyOfSteps(own, { to: step.filed.to, you: "被申请人" }, ledger),
        ...silenceBlocks(facts, step),
        ...countAfterBlocks(facts, step, ledger),
        ...linesOf(answers.followWords),
        paragraphOf(standing(facts)),
        paragraphOf("被申请人未依法履行职责，影响我的合法权益，请依法作出复议决定。"),
      ],
    },
    { title: "依据", blocks: basisBlocks(reviewBasis(facts)) },
  ];
  const blocks = sheet({ title, to, role: "申请人", facts, sections, wantsFigures: false });
  return { title, blocks, claims: ledger.claims };
}
