import type { CallSign } from "@/lib/calls/call";
import { inOrder } from "@/lib/calls/convert";
import type { Facts } from "@/lib/channels/facts";

/** What a door asks of the case before it makes sense at all. */
export type Condition = "signs" | "merchant" | "customer" | "app";

const holds: Record<Condition, (facts: Facts) => boolean> = {
  signs: (facts) => signsOf(facts).length > 0,
  merchant: ({ answers }) => answers.merchantName !== "",
  customer: ({ answers }) => answers.isCustomer,
  app: ({ answers }) => answers.appName !== "" || answers.appAddress !== "",
};

export function isMet(condition: Condition | undefined, facts: Facts): boolean {
  return condition === undefined || holds[condition](facts);
}

/** What people write where nothing was lost, instead of leaving the field empty. Whole answers only: 没了八千块 is a loss. */
const nothingLost = /^(?:暂?无|[没未]有?(?:付过?|转过?|付钱|转钱|转账|给钱|被骗|损失)?|0元?|零)?[。.]?$/;

/** The signs of all calls, in the order of their names; money said to be lost counts as paid. */
export function signsOf({ calls, answers }: Facts): CallSign[] {
  const lost: CallSign[] = nothingLost.test(answers.moneyLost.trim()) ? [] : ["paid"];
  return inOrder([...calls.flatMap((call) => call.signs), ...lost]);
}
