import { isAnswer } from "@/lib/filings/outcome";
import { placeInPrint } from "@/lib/law/print";
import { rightToAppeal } from "@/lib/law/refs";
import { reviewable, reviewFirst, reviewInTime } from "@/lib/law/review-refs";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { type Basis, basisBlocks, quoted, together } from "../parts/basis";
import { course } from "../parts/course";
import { datedPiece, followedOf } from "../parts/followed";
import { countAfterBlocks } from "../parts/followed-runs";
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
    quoted(reviewInTime, facts.today),
    quoted(reviewFirst, facts.today),
    ...(isAppeal ? [quoted(rightToAppeal, facts.today)] : []),
    silenceBasis(facts),
    ...(isTelecom ? [supervision(facts)] : []),
  );
}

function requests(step: FiledStep, filed: FiledStep[]): string[] {
  const answer = repliesTo(step, filed).findLast(({ outcome }) => isAnswer(outcome));
  return [
    ...(answer ? [`请求依法审查被申请人${dateInWords(answer.on)}对我的答复`] : []),
    `请求责令被申请人对我${datedPiece(step)}依法履行核查、处理和书面答复的职责`,
  ];
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
        paragraphOf("我认为，被申请人涉嫌未依法履行职责，请依法审查。"),
      ],
    },
    { title: "依据", blocks: basisBlocks(reviewBasis(facts)) },
  ];
  const blocks = sheet({ title, to, role: "申请人", facts, sections, wantsFigures: false });
  return { title, blocks, claims: ledger.claims };
}
