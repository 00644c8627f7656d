import type { Evidence, EvidenceKind } from "@/lib/evidence/evidence";
import type { Facts } from "../facts";
import { isSuspected } from "./subject";

type Files = Pick<Facts, "calls" | "evidence">;

const mayBePaper: EvidenceKind[] = ["picture", "sms-screenshot", "other"];
const transfer = /转账|付款|汇款|支付|交易|凭证|回单|账单/;
const receipt = /发票|票据|收据/;
const medical = /病历|就诊|诊断|门诊|挂号/;

/** The papers of a payment, by what their user called them, where a caller may have taken money. */
export function transferSlips(files: Files): Evidence[] {
  return files.calls.some(isSuspected) ? calledSo(transfer, files) : [];
}

/** What a doctor wrote. */
export function medicalPapers(files: Pick<Files, "evidence">): Evidence[] {
  return calledSo(medical, files).filter(({ name, note }) => !receipt.test(`${name}${note}`));
}

/** What is asked for by its name is enclosed by it. */
export const paperNames = ["转账凭证", "费用票据", "就诊病历"] as const;
/** Files of no kind of their own. */
export const otherFiles = "其他材料";

/** The papers with a name of their own. */
export function namedPapers(files: Files): { name: string; papers: Evidence[] }[] {
  const slips = transferSlips(files);
  const receipts = calledSo(receipt, files).filter((one) => !slips.includes(one));
  const seen = medicalPapers(files).filter((one) => !slips.includes(one));
  const papers = [slips, receipts, seen];
  const all = paperNames.map((name, at) => ({ name, papers: papers[at] ?? [] }));
  return all.filter(({ papers }) => papers.length > 0);
}

function calledSo(words: RegExp, { evidence }: Pick<Files, "evidence">): Evidence[] {
  return evidence.filter(({ kind, name, note }) => mayBePaper.includes(kind) && words.test(`${name}${note}`));
}
