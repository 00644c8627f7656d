import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import { type CitedForDays, citeForDays } from "@/lib/law/cite";
import { noNumberChangers, numberChangersPenalty } from "@/lib/law/fraud-refs";
import { underOrder2012, underOrder2026 } from "@/lib/law/order-leads";
import { placeInPrint } from "@/lib/law/print";
import { disturbance } from "@/lib/law/refs";
import { soldBefore2026, soldInformation, takenInformation } from "@/lib/law/sold-data-refs";
import { threatsToSafety } from "@/lib/law/threat-refs";
import { dateInWords } from "@/lib/letters/wording";
import type { NumberKind } from "@/lib/numbers/profile";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, noBasis, quotation, quotedEditions, together } from "../parts/basis";
import { countingOf } from "../parts/group";
import { wasHeard } from "../parts/subject";
import { callsWithSign, daysOf } from "./alleged";
import { fraudBasis } from "./fraud";
import { informationCrimeBasis } from "./information-crime";
import { disturbing } from "./pestering";
import { threatsOfSafety } from "./threats";

/** 法律依据 of the report: only what its signs call for, each by the days of the calls that carry them. */
export function policeBasis(facts: Facts): Basis {
  const { calls } = facts;
  const sold = daysOf(callsWithSign(calls, "sells-data"));
  return together(
    fraudBasis(facts),
    orderBasis(facts),
    soldEarlierBasis(sold),
    soldBasis(sold),
    informationCrimeBasis(sold),
    changerBasis(calls),
  );
}

/** Threats and disturbance, which are no crimes yet: what an administrative case is about. */
export function orderBasis({ calls }: Facts): Basis {
  const basis = together(
    quotedEditions(citeForDays<Passage>(threatsToSafety, daysOf(threatsOfSafety(calls)))),
    disturbanceBasis(disturbing(calls)),
  );
  return { ...basis, texts: ledOnce(basis.texts) };
}

/** What is sent is all that the rule of before 2026 punishes: of calls, what was said in them. */
function disturbanceBasis(calls: LoggedCall[]): Basis {
  const editions = citeForDays<Passage>(disturbance, daysOf(calls));
  const { texts, citations } = quotedEditions(editions);
  const heard = calls.filter(wasHeard);
  return { texts: texts.map((text, at) => forContent(text, heardUnder(editions[at], heard))), citations };
}

/** The calls of the days of an edition that is in force no more. */
function heardUnder(edition: CitedForDays<Passage> | undefined, calls: LoggedCall[]): LoggedCall[] {
  const days = !edition || edition.citation.effectiveTo === null ? [] : edition.days;
  return calls.filter(({ at }) => days.includes(dayInBeijing(at)));
}

/** 2025年12月31日以前接通的来电，如查证属于…，请审查是否适用当时施行的…: one that was answered is no 多次发送 yet. */
function forContent(text: string, calls: LoggedCall[]): string {
  if (calls.length === 0) return text;
  const { noun } = countingOf(calls);
  const which = noun === "短信" ? noun : `接通的${noun}`;
  const sent = callsWithSign(calls, "threat").length > 0 ? "恐吓或者其他信息" : "信息";
  return text.replace(
    /(?:的，适用)?当时施行的/,
    `${which}，如查证属于多次发送${sent}、干扰他人正常生活的，请审查是否适用当时施行的`,
  );
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

/** Until the end of 2025 it was the law on networks that let the police punish what was no crime. */
function soldEarlierBasis(days: string[]): Basis {
  const [edition] = citeForDays([soldBefore2026], days);
  if (!edition) return noBasis;
  const lead = `${dateInWords(edition.citation.effectiveTo ?? "")}以前的，`;
  const text = `${lead}如查证属实、尚不构成犯罪的，请审查是否适用当时施行的${quotation(soldBefore2026)}`;
  return { texts: [text], citations: [edition.citation] };
}

/** The law of 2026 on selling personal information, under which it is a matter of 治安管理. */
function soldBasis(days: string[]): Basis {
  const [edition] = citeForDays([soldInformation], days);
  if (!edition) return noBasis;
  const { effectiveFrom } = edition.citation;
  const lead = days.some((day) => day < effectiveFrom) ? `${dateInWords(effectiveFrom)}以后的，` : "";
  const text = `${lead}如查证属实、尚不构成犯罪的，请审查是否适用${quotation(soldInformation)}第二款：“${takenInformation.words}”`;
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
