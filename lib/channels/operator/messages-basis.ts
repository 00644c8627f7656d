import { noCommercialCalls, noUnwantedMessages } from "@/lib/law/refs";
import type { LoggedCall } from "../facts";
import {
  type Basis,
  commercialBasis,
  commercialDays,
  inForce,
  named,
  noBasis,
  together,
} from "../parts/basis";

/** What messages that may sell are held against: they come through an operator, which is asked to look into them. */
export function messagesBasis(calls: LoggedCall[]): Basis {
  const messages = calls.filter(({ kind }) => kind === "sms");
  const days = commercialDays(messages);
  const now = inForce([noCommercialCalls], days).flatMap((one) => one.days);
  const isQuoted = days.some((day) => !now.includes(day)); // by the rule on calls, for what came before it
  return together(
    commercialBasis(messages),
    isQuoted ? noBasis : named("并请依照", [noUnwantedMessages], now, "处理"),
  );
}
