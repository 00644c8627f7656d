import { dayInBeijing } from "@/lib/deadlines/beijing";
import { cancelledAtOnce, consumerRemedy, noUnwantedInformation } from "@/lib/law/consumer-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Facts, LoggedCall } from "../facts";
import { holds, informationRules } from "../market/information";
import {
  type Basis,
  commercialBasis,
  commercialDays,
  isUnderConsumerRule,
  quotedFor,
  together,
} from "../parts/basis";

/** What a customer leans on: no calls without consent, a consent that can be cancelled, and what may be asked. */
export function complaintBasis({ calls, today }: Facts): Basis {
  const days = calls.map((call) => dayInBeijing(call.at));
  return together(
    commercialBasis(calls),
    cancelled(calls, today),
    quotedFor([consumerRemedy], days),
    informationRules([noUnwantedInformation], calls, commercialDays(calls), holds),
  );
}

/** The article that was quoted just before it is not named anew. */
function cancelled(calls: LoggedCall[], today: string): Basis {
  const { texts, citations } = quotedFor([cancelledAtOnce], [today]);
  const place = placeInPrint(cancelledAtOnce);
  return {
    texts: isUnderConsumerRule(calls) ? texts.map((text) => text.replace(place, "同条")) : texts,
    citations,
  };
}
