import type { CallSign } from "@/lib/calls/call";
import { inOrder } from "@/lib/calls/convert";
import type { Facts } from "@/lib/channels/facts";
import { areDunning, isDunning } from "@/lib/channels/parts/debt";
import { areOfKnownPersons } from "@/lib/channels/parts/known-person";
import { signsBorneOut } from "@/lib/channels/police/alleged";
import { busiestHour, manyInAnHour } from "@/lib/channels/police/hour";
import { lossIn } from "@/lib/channels/police/loss";
import { pestering } from "@/lib/channels/police/pestering";

/** What a door asks of the case before it makes sense at all. */
export type Condition = "signs" | "merchant" | "customer" | "app";

const holds: Record<Condition, (facts: Facts) => boolean> = {
  signs: (facts) => signsOf(facts).length > 0 || isDunnedWithoutEnd(facts) || isPesteredByKnownPerson(facts),
  merchant: ({ answers }) => answers.merchantName !== "",
  customer: ({ answers }) => answers.isCustomer,
  app: ({ answers }) => answers.appName !== "" || answers.appAddress !== "",
};

/** So many calls of one that dunns within an hour: the police may be told, marked or not, whatever else was sold meanwhile. */
function isDunnedWithoutEnd({ calls }: Facts): boolean {
  const dunned = areDunning(calls) ? calls : calls.filter(isDunning);
  return busiestHour(dunned).length >= manyInAnHour;
}

/** Whom the user knows, and who goes on: no office but the police has to do with it. */
function isPesteredByKnownPerson({ calls }: Facts): boolean {
  return areOfKnownPersons(calls) && pestering(calls).length > 0;
}

export function isMet(condition: Condition | undefined, facts: Facts): boolean {
  return condition === undefined || holds[condition](facts);
}

/** The signs that the calls bear out, in the order of their names; money said to be lost counts as paid, and what came back does not. */
export function signsOf({ calls, answers }: Facts): CallSign[] {
  const loss = lossIn(answers.moneyLost);
  const lost: CallSign[] = loss === "lost" ? ["paid"] : [];
  const signs = signsBorneOut(calls);
  const isBack = loss === "returned" && signs.includes("fraud");
  return inOrder([...(isBack ? signs.filter((sign) => sign !== "paid") : signs), ...lost]);
}
