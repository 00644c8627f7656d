import { cancelledAtOnce } from "@/lib/law/consumer-refs";
import { placeInPrint } from "@/lib/law/print";
import { noCommercialCalls, noUnwantedMessages } from "@/lib/law/refs";
import type { LoggedCall } from "../facts";
import {
  type Basis,
  commercialBasis,
  commercialDays,
  inForce,
  named,
  noBasis,
  quotedFor,
  together,
} from "../parts/basis";
import { saidNoTo } from "../parts/consent";

/** What selling is held against; of messages, which come through an operator, the rule of 2012 too. */
export function sellingBasis(calls: LoggedCall[]): Basis {
  return together(commercialBasis(calls), messagesBasis(calls));
}

/** The rule of 2012 on messages, where it was not quoted for what came before the rule on calls. */
export function messagesBasis(calls: LoggedCall[]): Basis {
  const days = commercialDays(calls);
  const sent = commercialDays(calls.filter(({ kind }) => kind === "sms"));
  const ruled = (some: string[]) => inForce([noCommercialCalls], some).flatMap((one) => one.days);
  const isQuoted = days.length > ruled(days).length; // by the rule on calls, for what came before it
  const which = calls.some(({ kind }) => kind === "call") ? "短信" : "";
  return isQuoted ? noBasis : named(`${which}未经我同意发送的，违反`, [noUnwantedMessages], ruled(sent));
}

/** Of its own selling, after a no: a consent that was cancelled holds no longer. */
function cancelledBasis(own: LoggedCall[]): Basis {
  return saidNoTo(own) ? quotedFor([cancelledAtOnce], commercialDays(own)) : noBasis;
}

/** What selling is held against; the article that was quoted just before is not named anew. */
export function sellingAndCancelled(calls: LoggedCall[], own: LoggedCall[]): Basis {
  const [selling, cancelled] = [commercialBasis(calls), cancelledBasis(own)];
  const place = placeInPrint(cancelledAtOnce);
  const isJustQuoted = selling.texts.at(-1)?.includes(`${place}：`);
  const texts = cancelled.texts.map((text) => (isJustQuoted ? text.replace(place, "同条") : text));
  return together(selling, { ...cancelled, texts }, messagesBasis(calls));
}
