import { isAnswer, type Outcome } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import type { FiledStep, Told } from "./filed-step";
import type { Office } from "./office";

/** A number as it was given, with the name of what it is: 信件编号 XA123, 文号 苏通管不受〔2026〕9号. */
export type GivenNumber = { name: string; value: string; isTold: boolean };

type Giver = { office: Office; receiptName: string };

/** These have one kind of number only, whatever it comes with. */
const ofOneKind: Office[] = ["operator", "report-center", "hotline", "court"];

/** Here the number that is given first is that of the acceptance. */
const givenOnAcceptance: Office[] = ["police", "review", "petition"];

/** 沪浦市监不立〔2026〕1号: a document's own number. */
const yearOfDocument = /[〔[【（(]\d{4}[〕\]】）)]/;

/** What a number is that came with an answer: by who gave it, by its shape, and by the answer it came with. */
export function replyNumberName(
  { outcome, receipt }: Pick<Replied, "outcome" | "receipt">,
  { office, receiptName }: Giver,
): string {
  if (ofOneKind.includes(office)) return receiptName;
  if (receipt.endsWith("号") && yearOfDocument.test(receipt)) return "文号";
  return byOutcome[outcome]?.(office, receiptName) ?? "答复编号";
}

const accepted = (office: Office, receiptName: string) =>
  givenOnAcceptance.includes(office) ? receiptName : "受理编号";

const byOutcome: Partial<Record<Outcome, typeof accepted>> = {
  accepted,
  incomplete: accepted,
  forwarded: () => "转办编号",
};

/** The number of the matter: given when it was handed in or, where there was none, with a word that was no answer yet. */
export function numberOf(
  step: Pick<FiledStep, "filed" | "replies" | "office" | "receiptName">,
): GivenNumber | null {
  const { filed, replies, office, receiptName } = step;
  if (filed.receipt !== "") return { name: receiptName, value: filed.receipt, isTold: filed.isTold === true };
  const reply = replies.findLast((one) => one.receipt !== "" && isOfMatter(one, office));
  return reply ? replyNumber(reply, step) : null;
}

function isOfMatter({ outcome }: Replied, office: Office): boolean {
  return ofOneKind.includes(office) || !isAnswer(outcome);
}

/** The number of the answer itself: of what was refused, say; null where it has none, or brought one of the matter. */
export function answerNumber(reply: Told<Replied>, giver: Giver): GivenNumber | null {
  return isOfMatter(reply, giver.office) ? null : replyNumber(reply, giver);
}

/** The number that came with a word of theirs; null when none did. */
function replyNumber(reply: Told<Replied>, giver: Giver): GivenNumber | null {
  if (reply.receipt === "") return null;
  return { name: replyNumberName(reply, giver), value: reply.receipt, isTold: reply.isTold === true };
}
