import { dayInBeijing } from "@/lib/deadlines/beijing";
import { cancelledAtOnce, consumerRemedy, noUnwantedInformation } from "@/lib/law/consumer-refs";
import type { Facts } from "../facts";
import { type Basis, commercialBasis, named, quotedFor, together } from "../parts/basis";

/** What a customer leans on: no calls without consent, a consent that can be cancelled, and what may be asked. */
export function complaintBasis({ calls, today }: Facts): Basis {
  const days = calls.map((call) => dayInBeijing(call.at));
  return together(
    commercialBasis(calls),
    quotedFor([cancelledAtOnce], [today]),
    quotedFor([consumerRemedy], days),
    named("并请依照", [noUnwantedInformation], days),
  );
}
