import { dayInBeijing } from "@/lib/deadlines/beijing";
import {
  advertisingPenalty,
  consumerPenalty,
  noUnwantedAdvertising,
  noUnwantedInformation,
  noUnwantedInformationOnline,
  noUnwantedInformationRule,
  onlinePenalty,
  sellersTrueName,
  trueNamePenalty,
} from "@/lib/law/consumer-refs";
import { advertisingGuide, policyInPrint } from "@/lib/law/policy";
import { placeInPrint } from "@/lib/law/print";
import { commercialCallsPenalty } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { informationRules } from "../market/information";
import { mayBeCommercial } from "../parts/about";
import {
  type Basis,
  inForce,
  isUnderConsumerRule,
  named,
  noBasis,
  quotation,
  together,
} from "../parts/basis";
import { sellingBasis } from "../parts/consent";
import { backgroundOnly, enforcedCalls, enforcedDays, enforcedFrom } from "../parts/enforced";
import { countingOf } from "../parts/group";
import { namelessOf } from "./hidden-name";

/** What the market authority itself enforces, each rule by the days of the calls it governs. */
export function reportBasis(facts: Facts): Basis {
  const { calls, answers } = facts;
  const days = enforcedDays(calls);
  return together(
    selling(facts),
    penalty(calls),
    informationRules(consumerRules, calls, days),
    answers.hidName ? trueName(calls) : noBasis,
    answers.sellsOnline
      ? named("据我了解，被举报人在网上销售商品或者服务，请一并依照", onlineRules, days, "处理")
      : noBasis,
    bulk(calls),
    notOnlyAdvertising(facts),
  );
}

/** 2024年7月1日以后的，适用…: where what came before is told as no more than its background. */
function selling(facts: Facts): Basis {
  const { calls } = facts;
  const from = enforcedFrom(calls);
  const { texts, citations } = sellingBasis(facts, enforcedCalls(calls));
  const [first = "", ...others] = texts;
  return from === "" ? { texts, citations } : { texts: [`${from}的，适用${first}`, ...others], citations };
}

const consumerRules = [noUnwantedInformation, consumerPenalty, noUnwantedInformationRule];
export const onlineRules = [noUnwantedInformationOnline, onlinePenalty];

/** Nobody is punished under a rule that came later. */
function penalty(calls: LoggedCall[]): Basis {
  const all = inForce([commercialCallsPenalty], enforcedDays(calls));
  const lead = `${enforcedFrom(calls)}违反上述规定的，处罚依据为`;
  return {
    texts: all.map((one) => `${lead}${quotation(one.ref)}${backgroundOnly(calls)}`),
    citations: all.map((one) => one.citation),
  };
}

/** Only where the user says that no name was told, and none was noted; of calls of the days of the rule, and if they are the company's. */
function trueName(calls: LoggedCall[]): Basis {
  const nameless = namelessOf(calls);
  const days = enforcedDays(nameless);
  const [rule, ...others] = inForce([sellersTrueName, trueNamePenalty], days);
  if (!rule) return noBasis;
  const { noun, done } = countingOf(nameless);
  const whose = `没有说明真实名称的${noun}，查明由被举报人或者其委托的人${done}的`;
  return {
    texts: [
      `${enforcedFrom(nameless)}${whose}，适用${quotation(rule.ref)}违反的，依照${placeInPrint(trueNamePenalty)}处罚。`,
    ],
    citations: [rule, ...others].map((one) => one.citation),
  };
}

function bulk(calls: LoggedCall[]): Basis {
  return named(
    "所列端口短信，如经研判构成广告，请一并适用",
    [noUnwantedAdvertising, advertisingPenalty],
    bulkDays(calls),
  );
}

/** 端口 send to many at once; a call, or a message from a mobile number, goes to one person and is no 广告. */
export function bulkDays(calls: LoggedCall[]): string[] {
  const sent = calls.filter((call) => call.profile.kind === "sms-port" && mayBeCommercial(call));
  return sent.filter(({ kind }) => kind === "sms").map(({ at }) => dayInBeijing(at));
}

/** Answers beforehand that a call is no advertisement; of messages it says nothing. */
function notOnlyAdvertising({ calls, today }: Facts): Basis {
  const isCall = calls.some(({ kind }) => kind === "call");
  if (!isCall || !isUnderConsumerRule(calls) || today < advertisingGuide.from) return noBasis;
  return {
    texts: [
      `上述来电即使经研判不构成广告，违反其他法律法规规定的，也请依照其规定查处（${policyInPrint(advertisingGuide)}）。`,
    ],
    citations: [],
  };
}
