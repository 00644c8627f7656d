import type { FilingWay } from "@/lib/filings/way";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerPaper } from "../parts/answer-paper";
import { isSpoken, pieceInWords } from "../parts/followed";

/** What an application encloses beside the calls: who applies, what was handed in, and what came back as a paper. */
export function attachedTo(facts: Facts, step: FiledStep): string[] {
  const hasIdentity = facts.evidence.some(({ kind }) => kind === "identity");
  return [
    ...(hasIdentity ? [] : ["申请人身份证明复印件（1份）"]),
    ...(isSpoken(step) ? [] : [`${pieceInWords(step)}${isPaper(step) ? "复印件" : "打印件"}（1份）`]),
    ...filingProof(facts, step),
    ...answerPaper(facts, step, "被申请人"),
  ];
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
