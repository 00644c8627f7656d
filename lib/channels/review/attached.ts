import { isDeclined } from "@/lib/filings/outcome";
import type { FilingWay } from "@/lib/filings/way";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { answerNumber } from "../given-number";
import { answerPaper } from "../parts/answer-paper";
import { answerTo } from "../parts/answer-to";
import { isSpoken, pieceInWords } from "../parts/followed";
import { askedFirst, isAppeal } from "./appeal";

/** What an application encloses beside the calls: who applies, what was handed in, and what came back as a paper. */
export function attachedTo(facts: Facts, step: FiledStep): string[] {
  const hasIdentity = facts.evidence.some(({ kind }) => kind === "identity");
  return [
    ...(hasIdentity ? [] : ["申请人身份证明复印件（1份）"]),
    ...pieceAttached(step),
    ...filingProof(facts, step),
    ...acceptanceShown(facts, step, "被申请人"),
    ...answerShown(facts, step, "被申请人"),
    ...askedFirstShown(facts, step),
  ];
}

/** Of an appeal: what was asked of the operator before it, and how that answered. */
function askedFirstShown(facts: Facts, step: FiledStep): string[] {
  const asked = isAppeal(step) ? askedFirst(facts, step) : null;
  return asked
    ? [...pieceAttached(asked), ...answerShown(facts, asked, asked.filed.to || asked.channelName)]
    : [];
}

/** 举报信（信件编号…）复印件（1份）; nothing of what was only said. */
export function pieceAttached(step: FiledStep): string[] {
  return isSpoken(step) ? [] : [`${pieceInWords(step)}${isPaper(step) ? "复印件" : "打印件"}（1份）`];
}

/** The answer that is attacked: as a paper where it is known to be one. How another came nothing says, not even the way of the asking. */
export function answerShown(facts: Facts, step: FiledStep, who: string): string[] {
  const answer = answerTo(step, facts.filed);
  const isShown = answer?.evidenceIds.some((id) => facts.evidence.some((one) => one.id === id));
  if (!answer || isShown) return [];
  if (answerNumber(answer, step)) return answerPaper(facts, step, who);
  return [`${who}${dateInWords(answer.on)}答复的打印件或者告知的记录（1份）`];
}

/** 辽宁省通信管理局2026年10月14日告知受理的打印件或者告知的记录（1份）: from which the days of an answer run that has not come, or was a refusal after all; nothing where a file shows it. */
export function acceptanceShown({ filed, evidence }: Facts, step: FiledStep, who: string): string[] {
  const answer = answerTo(step, filed);
  const accepted = repliesTo(step, filed).find(({ outcome }) => outcome === "accepted");
  if (!accepted || (answer && !(isDeclined(answer.outcome) && accepted.on < answer.on))) return [];
  if (accepted.evidenceIds.some((id) => evidence.some((one) => one.id === id))) return [];
  return [`${who}${dateInWords(accepted.on)}告知受理的打印件或者告知的记录（1份）`];
}

/** What shows that the office was asked at all, which the applicant has to show; a file that shows it stands among the evidence. */
const proofs: Partial<Record<FilingWay, string>> = {
  mail: "寄件凭据复印件（1份）",
  web: "网上提交记录打印件（1份）",
  app: "网上提交记录打印件（1份）",
  email: "发出的电子邮件打印件（1份）",
};

function filingProof({ evidence }: Facts, { filed }: FiledStep): string[] {
  const isShown = filed.evidenceIds.some((id) => evidence.some((one) => one.id === id));
  const proof = proofs[filed.way];
  return proof && !isShown ? [proof] : [];
}

/** A letter that was issued here went out, or it went out as a paper; what was typed into a page can be printed from there. */
function isPaper(step: FiledStep): boolean {
  const { version, way } = step.filed;
  return version !== null || way === "mail" || way === "in-person";
}
