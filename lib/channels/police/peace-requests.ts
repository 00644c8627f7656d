import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { placeInPrint } from "@/lib/law/print";
import { disturbance } from "@/lib/law/refs";
import { contactBan, threatsToSafety } from "@/lib/law/threat-refs";
import { dateInWords, listInWords } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, editionsInPrint, noBasis } from "../parts/basis";
import { areOfKnownPersons } from "../parts/known-person";
import { agedWords } from "../parts/to-police";
import { callsWithSign, daysOf } from "./alleged";
import { fraudRequest } from "./money-requests";
import { disturbing, pestering } from "./pestering";
import { says } from "./says";
import { threatsApart, threatsOfSafety } from "./threats";

export function disturbanceRequest({ calls, today }: Facts): Basis {
  const days = daysOf(disturbing(calls));
  const editions = citeForDays<Passage>(disturbance, days);
  if (editions.length === 0) return noBasis;
  const text = `如查证属于干扰他人正常生活的情形，依法处理（${editionsInPrint(editions)}）`;
  return { texts: [text + agedWords(days, today)], citations: editions.map((one) => one.citation) };
}

/** 一并 only behind something else that is to be dealt with. */
export function threatRequest(facts: Facts): Basis {
  const { calls } = facts;
  const grave = threatsOfSafety(calls);
  const editions = citeForDays<Passage>(threatsToSafety, daysOf(grave));
  const frauds = fraudRequest(facts).texts;
  const others = [...frauds, ...disturbanceRequest(facts).texts];
  if (editions.length === 0) return others.length > 0 ? noBasis : loneThreatRequest(calls);
  const text = `如查证${whichOf(grave, calls)}属于威胁他人人身安全的情形，${frauds.length > 0 ? "一并" : ""}依法处理（${editionsInPrint(editions)}）`;
  return { texts: [text], citations: editions.map((one) => one.citation) };
}

/** 2026年1月3日的言语: the days of those, where others are threats of something else. */
function whichOf(grave: LoggedCall[], calls: LoggedCall[]): string {
  const days = daysOf(grave);
  if (days.length > 3 || grave.length === threatsApart(calls).length) return "";
  return `${listInWords([...new Set(days)].map(dateInWords))}的言语`;
}

/** No rule is named for a single threat of something else than violence: it is looked into, and kept on file. */
function loneThreatRequest(calls: LoggedCall[]): Basis {
  if (threatsApart(calls).length === 0) return noBasis;
  return says(
    "核查上述疑似威胁、恐吓的言语是否违反治安管理，如查证属实，依法处理；暂不处理的，请将本次报案登记备查",
  );
}

/** Of a known person, and of a number that threatened too: whom somebody else pesters with may sell. */
function personalPestering(calls: LoggedCall[]): LoggedCall[] {
  if (areOfKnownPersons(calls)) return pestering(calls);
  const threatening = new Set(threatsApart(calls).map(({ number }) => number));
  return pestering(calls).filter(({ number }) => number !== "" && threatening.has(number));
}

/** Pestering that goes on may be forbidden for a time; the rule knows no calls before 2026. */
export function contactRequest({ calls }: Facts): Basis {
  const known = personalPestering(calls);
  const all = new Set([...threatsApart(calls), ...callsWithSign(calls, "flood"), ...known]);
  const signed = calls.filter((call) => all.has(call));
  const [rule] = citeForDays([contactBan], daysOf(signed));
  if (!rule || signed.length < 2) return noBasis;
  const { effectiveFrom } = rule.citation;
  const isMixed = daysOf(signed).some((day) => day < effectiveFrom);
  const since = isMixed ? `${dateInWords(effectiveFrom)}以后的行为，` : "";
  const text = `${since}如查证属于滋扰、纠缠，请审查是否依照${placeInPrint(contactBan)}责令其一定期限内禁止接触我`;
  return { texts: [text], citations: [rule.citation] };
}
