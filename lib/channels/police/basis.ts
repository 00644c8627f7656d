import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { underOrder2012, underOrder2026 } from "@/lib/law/order-leads";
import {
  noNumberChangers,
  numberChangersPenalty,
  soldInformation,
  takenInformation,
  threatsToSafety,
} from "@/lib/law/police-refs";
import { placeInPrint } from "@/lib/law/print";
import { disturbance } from "@/lib/law/refs";
import { dateInWords } from "@/lib/letters/wording";
import type { NumberKind } from "@/lib/numbers/profile";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, noBasis, quotation, quotedEditions, together } from "../parts/basis";
import { disturbingCalls } from "../parts/to-police";
import { callsWithSign, daysOf } from "./alleged";
import { fraudBasis } from "./fraud";
import { informationCrimeBasis } from "./information-crime";

/** 法律依据 of the report: only what its signs call for, each by the days of the calls that carry them. */
export function policeBasis(facts: Facts): Basis {
  const { calls } = facts;
  const sold = daysOf(callsWithSign(calls, "sells-data"));
  const basis = together(
    fraudBasis(facts),
    quotedEditions(citeForDays<Passage>(threatsToSafety, daysOf(callsWithSign(calls, "threat")))),
    quotedEditions(citeForDays<Passage>(disturbance, daysOf(disturbing(calls)))),
    soldBasis(sold),
    informationCrimeBasis(sold),
    changerBasis(calls),
  );
  return { ...basis, texts: ledOnce(basis.texts) };
}

/** Two items of one article stand under one sentence, which is told with the first. */
function ledOnce(texts: string[]): string[] {
  const isTold = (lead: string, at: number) =>
    texts.slice(0, at).some((text) => text.includes(`：${lead}：`));
  return texts.map((text, at) =>
    [underOrder2012, underOrder2026].reduce(
      (told, lead) => (isTold(lead, at) ? told.replace(`：${lead}：`, "：") : told),
      text,
    ),
  );
}

/** Coming again and again, threats or a flood more than once; a fraud is no mere disturbance, and once is not 多次. */
export function disturbing(calls: LoggedCall[]): LoggedCall[] {
  const frauds = callsWithSign(calls, "fraud", "paid");
  const repeated = disturbingCalls(calls).filter((call) => !frauds.includes(call));
  const signed = callsWithSign(calls, "threat", "flood");
  const marked = new Set([...repeated, ...(signed.length > 1 ? signed : [])]);
  return calls.filter((call) => marked.has(call));
}

/** The law of 2026 on selling personal information; earlier conduct knows no such rule. */
function soldBasis(days: string[]): Basis {
  const [edition] = citeForDays([soldInformation], days);
  if (!edition) return noBasis;
  const { effectiveFrom } = edition.citation;
  const lead = days.some((day) => day < effectiveFrom) ? `${dateInWords(effectiveFrom)}以后的，适用` : "";
  const text = `${lead}${quotation(soldInformation)}第二款：“${takenInformation.words}”`;
  return { texts: [text], citations: [edition.citation] };
}

/** Kinds of number that look changed. */
const oddKinds: NumberKind[] = ["unknown", "public-service"];

/** On signs of a changed number: no devices that change the calling number. */
function changerBasis(calls: LoggedCall[]): Basis {
  const days = daysOf(calls.filter(({ profile }) => oddKinds.includes(profile.kind)));
  const citations = citeForDays([noNumberChangers, numberChangersPenalty], days).map((one) => one.citation);
  if (citations.length === 0) return noBasis;
  const devices = `${placeInPrint(noNumberChangers)}：“${noNumberChangers.words.replace("；", "")}”`;
  const text = `如查证使用了改变主叫号码的设备、软件，依照${placeInPrint(numberChangersPenalty)}处罚（${devices}）。`;
  return { texts: [text], citations };
}
