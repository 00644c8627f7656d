import { citeForDays } from "@/lib/law/cite";
import { placesInPrint } from "@/lib/law/print";
import { noUnwantedMessages, provincialSupervision, unwantedMessagesPenalty } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, commercialDays, isUnderConsumerRule } from "../parts/basis";

/** A message is electronic information; a call comes under that rule while there is none of its own. */
const isUnderDecision = (call: LoggedCall) => call.kind === "sms" || !isUnderConsumerRule([call]);

/** Named and not quoted: who supervises, and what follows on what was sent or said for sale unasked. */
export function supervision({ calls, today }: Facts): Basis {
  const duty = citeForDays([provincialSupervision], [today]);
  const sold = [noUnwantedMessages, unwantedMessagesPenalty].flatMap((rule) =>
    citeForDays([rule], commercialDays(calls.filter(isUnderDecision))),
  );
  const inPrint = (all: typeof duty) => placesInPrint(all.map(({ ref }) => ref));
  const follows = sold.length === 0 ? "" : `；未经同意发送商业性电子信息的禁止和处罚，见${inPrint(sold)}`;
  return {
    texts: [`监督管理职责，见${inPrint(duty)}${follows}。`],
    citations: [...duty, ...sold].map((one) => one.citation),
  };
}
