import type { Deadline } from "@/lib/deadlines/deadline";
import { type Outcome, outcomeNames, outcomes } from "@/lib/filings/outcome";
import type { Channel } from "./channel";
import type { Facts } from "./facts";
import type { Office } from "./office";
import { rootOf } from "./parts/followed";

/** What an office never says: a court keeps no blacklist, and a company looks into no other one. */
const never: Partial<Record<Office, Outcome[]>> = {
  "report-center": ["persuaded"],
  market: ["blacklisted", "no-such-number"],
  cyberspace: ["blacklisted", "no-such-number", "persuaded"],
  police: ["blacklisted", "no-such-number", "company-told"],
  company: ["company-told", "forwarded"],
  court: ["blacklisted", "no-such-number", "company-told"],
  sector: ["blacklisted", "no-such-number"],
  petition: ["blacklisted", "no-such-number", "company-told"],
  review: ["blacklisted", "no-such-number", "company-told"],
};

/** Whoever is handed something says of some answers what their own rules call them; receiptName tells a report from a complaint. */
type Answering = { office: Office; receiptName: string };

/** 不予立案: to open a case or not is what these decide. */
function opensCases({ office, receiptName }: Answering): boolean {
  return office === "police" || (office === "market" && receiptName === "举报编号");
}

/** An answer in the words of whoever gave it. */
export function outcomeName(outcome: Outcome, from: Answering): string {
  return outcome === "refused" && opensCases(from) ? "不予立案" : outcomeNames[outcome];
}

/** The same to choose from. dates: by when they answer; where no rule says so, and one only wished for it, nothing falls due. */
export function choiceName(outcome: Outcome, from: Answering, dates: readonly Deadline[]): string {
  if (outcome === "out-of-remit") return `${outcomeName(outcome, from)}，不予受理`;
  if (outcome !== "no-answer") return outcomeName(outcome, from);
  const isRule = dates.some(({ status }) => status !== "本人希望");
  return isRule ? "到期了，没有答复" : "一直没有答复";
}

type Known = {
  /** Whether a day up to which they had time is over, or none is known. */
  isDue: boolean;
  /** What was entered already, and is corrected. */
  said?: string;
};

/** What may have come back from there by now. */
export function outcomesFrom({ office }: Pick<Answering, "office">, { isDue, said = "" }: Known): Outcome[] {
  const not = never[office] ?? [];
  const isPossible = (outcome: Outcome) => !not.includes(outcome) && (outcome !== "no-answer" || isDue);
  return outcomes.filter((outcome) => outcome === said || isPossible(outcome));
}

/** Whether an answer there may come in one procedure or in another, so that which has to be asked. */
export function answersTwofold({ office }: Pick<Channel, "office">, facts: Facts): boolean {
  return (office === "same" ? rootOf(facts)?.office : office) === "police";
}
