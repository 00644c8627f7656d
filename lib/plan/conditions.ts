import type { CallSign } from "@/lib/calls/call";
import { inOrder } from "@/lib/calls/convert";
import type { Facts } from "@/lib/channels/facts";
import { areDunning } from "@/lib/channels/parts/debt";
import { signsBorneOut } from "@/lib/channels/police/alleged";
import { busiestHour, manyInAnHour } from "@/lib/channels/police/hour";
import { lossIn } from "@/lib/channels/police/loss";

/** What a door asks of the case before it makes sense at all. */
export type Condition = "signs" | "merchant" | "customer" | "app";

const holds: Record<Condition, (facts: Facts) => boolean> = {
  signs: (facts) => signsOf(facts).length > 0 || isDunnedWithoutEnd(facts),
  merchant: ({ answers }) => answers.merchantName !== "",
  customer: ({ answers }) => answers.isCustomer,
  app: ({ answers }) => answers.appName !== "" || answers.appAddress !== "",
};

/** So many calls of one that dunns within an hour: the police may be told, marked or not. */
function isDunnedWithoutEnd({ calls }: Facts): boolean {
  return areDunning(calls) && busiestHour(calls).length >= manyInAnHour;
}

export function isMet(condition: Condition | undefined, facts: Facts): boolean {
  return condition === undefined || holds[condition](facts);
}

/** The signs that the calls bear out, in the order of their names; money said to be lost counts as paid. */
export function signsOf({ calls, answers }: Facts): CallSign[] {
  const lost: CallSign[] = lossIn(answers.moneyLost) === "lost" ? ["paid"] : [];
  return inOrder([...signsBorneOut(calls), ...lost]);
}
