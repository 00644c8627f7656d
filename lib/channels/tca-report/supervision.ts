import { dayInBeijing } from "@/lib/deadlines/beijing";
import { citeForDays } from "@/lib/law/cite";
import { placesInPrint } from "@/lib/law/print";
import {
  noHarmByTelecom,
  noUnwantedMessages,
  provincialSupervision,
  unwantedMessagesPenalty,
} from "@/lib/law/refs";
import type { Facts } from "../facts";
import type { Basis } from "../parts/basis";

/** Named and not quoted: who supervises, and what follows; short lists persuade better. */
export function supervision({ calls, today }: Facts): Basis {
  const days = calls.map((call) => dayInBeijing(call.at));
  const rules = [noHarmByTelecom, noUnwantedMessages, unwantedMessagesPenalty];
  const editions = [
    ...citeForDays([provincialSupervision], [today]),
    ...rules.flatMap((rule) => citeForDays([rule], days)),
  ];
  return {
    texts: [`并请依照${placesInPrint(editions.map((one) => one.ref))}。`],
    citations: editions.map((one) => one.citation),
  };
}
