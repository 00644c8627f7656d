import { dayInBeijing } from "@/lib/deadlines/beijing";
import { citeForDays } from "@/lib/law/cite";
import { placeInPrint } from "@/lib/law/print";
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
  const [supervisor, ...named] = editions;
  if (!supervisor || named.length === 0) return { texts: [], citations: [] };
  const also = named.map((one) => placeInPrint(one.ref)).join("、");
  return {
    texts: [`贵局的监督管理职责见${placeInPrint(supervisor.ref)}；并请适用${also}。`],
    citations: editions.map((one) => one.citation),
  };
}
