import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import { type CitedForDays, cite, citeForDays } from "@/lib/law/cite";
import { articleInPrint, placeInPrint, placesInPrint, statuteInPrint } from "@/lib/law/print";
import { noCommercialCalls, noUnwantedMessages } from "@/lib/law/refs";
import type { Block, Citation } from "@/lib/letters/letter";
import { dateInWords, numeral } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { isShownToSell, mayBeCommercial } from "./about";
import { ofKnownPersons } from "./known-person";
import { paragraphOf } from "./sheet";

/** 法律依据: what the letter says about it, and the articles as they stood. */
export type Basis = { texts: string[]; citations: Citation[] };

export const noBasis: Basis = { texts: [], citations: [] };

/** Joins bases in order; what is said or cited twice is kept once. */
export function together(...all: Basis[]): Basis {
  const citations = new Map(all.flatMap((one) => one.citations).map((one) => [placeOf(one), one]));
  const texts = [...new Set(all.flatMap((one) => one.texts))];
  return { texts, citations: [...citations.values()] };
}

function placeOf(one: Citation): string {
  return `${one.statute} ${one.article}`;
}

/** 《…》第二十四条：“…” as it stood on that day. */
export function quoted(passage: Passage, on: string): Basis {
  return { texts: [quotation(passage)], citations: [cite(passage, on)] };
}

/** Cited without a sentence of its own. */
export function cited(passages: Passage[], on: string): Basis {
  return { texts: [], citations: passages.map((passage) => cite(passage, on)) };
}

/** 《…》第二十四条：“未经…电话。” The stop stands inside when a whole sentence is quoted, else behind. */
export function quotation(passage: Passage): string {
  const words = passage.words.replace(/[；，]$/, "");
  const lead = passage.lead ? `${passage.lead}：` : "";
  return `${placeInPrint(passage)}：${lead}“${words}”${words.endsWith("。") ? "" : "。"}`;
}

/** Each passage with the days of these on which it was in force; those never in force are left out. */
export function inForce(passages: Passage[], days: string[]): CitedForDays<Passage>[] {
  return passages.flatMap((passage) => citeForDays([passage], days));
}

/** Quotes each passage that was in force on one of these days. */
export function quotedFor(passages: Passage[], days: string[]): Basis {
  const all = inForce(passages, days);
  return { texts: all.map((one) => quotation(one.ref)), citations: all.map((one) => one.citation) };
}

/** 并请依照《…》第三条、第六条处理。 Named and not quoted; nothing when none of them was in force on these days. what: the verb, where the lead has none. */
export function named(lead: string, passages: Passage[], days: string[], what = ""): Basis {
  const all = inForce(passages, days);
  if (all.length === 0) return noBasis;
  const texts = [`${lead}${placesInPrint(all.map((one) => one.ref))}${what}。`];
  return { texts, citations: all.map((one) => one.citation) };
}

/** The days of the calls that may be commercial; whom the user knows is no business. */
export function commercialDays(calls: LoggedCall[]): string[] {
  const known = new Set(ofKnownPersons(calls));
  return calls
    .filter((call) => mayBeCommercial(call) && !known.has(call))
    .map((call) => dayInBeijing(call.at));
}

/** Whether the rule on commercial calls was in force on a day of the log. */
export function isUnderConsumerRule(calls: LoggedCall[]): boolean {
  return citeForDays([noCommercialCalls], commercialDays(calls)).length > 0;
}

/** 如属商业营销，: where nothing shows of any call that it was; what was asked of the law is then not what is known. */
export function ifCommercial(calls: LoggedCall[]): string {
  return calls.some(isShownToSell) ? "" : "如属商业营销，";
}

/** 未经同意不得拨打商业性电话, by the day of each call that may be commercial. */
export function commercialBasis(calls: LoggedCall[]): Basis {
  const days = commercialDays(calls);
  const now = citeForDays([noCommercialCalls], days);
  const covered = new Set(now.flatMap((one) => one.days));
  const before = citeForDays(
    [noUnwantedMessages],
    days.filter((day) => !covered.has(day)),
  );
  const known = ifCommercial(calls) && "如属商业营销，适用";
  const [from] = now.map((one) => one.citation.effectiveFrom);
  const lead = from === undefined ? "" : `${dateInWords(addDays(from, -1))}以前的，`;
  return {
    texts: [
      ...before.map((one) => `${ifCommercial(calls)}${lead}${quotation(one.ref)}`),
      ...now.map((one) => `${known}${quotation(one.ref)}`),
    ],
    citations: [...before, ...now].map((one) => one.citation),
  };
}

/** Where a rule stands, by the days it is cited for: 《治安管理处罚法》第五十条…; of several editions of one statute the place in each. */
export function editionsInPrint(all: CitedForDays<Passage>[]): string {
  const [only, ...others] = all;
  if (!only) return "";
  if (others.length === 0)
    return `${only.citation.effectiveTo === null ? "" : "当时施行的"}${placeInPrint(only.ref)}`;
  return `行为发生时施行的${statuteInPrint(only.ref.statute)}：${all.map(editionInPrint).join("，")}`;
}

/** 2025年12月31日以前为第四十二条第（五）项 */
function editionInPrint({ citation: { effectiveFrom, effectiveTo }, ref }: CitedForDays<Passage>): string {
  const span = effectiveTo === null ? `${dateInWords(effectiveFrom)}以后` : `${dateInWords(effectiveTo)}以前`;
  return `${span}为${articleInPrint(ref.article)}${ref.part}`;
}

/** Each edition quoted, with the calls it is for where there are several. */
export function quotedEditions(all: CitedForDays<Passage>[]): Basis {
  const several = all.length > 1;
  return {
    texts: all.map(({ citation: { effectiveFrom, effectiveTo }, ref }) => {
      if (effectiveTo === null)
        return `${several ? `${dateInWords(effectiveFrom)}以后的，适用` : ""}${quotation(ref)}`;
      const lead = several ? `${dateInWords(effectiveTo)}以前的，适用` : "";
      return `${lead}当时施行的${quotation(ref)}`;
    }),
    citations: all.map((one) => one.citation),
  };
}

/** （一）…（二）…; a single one goes without a number. */
export function basisBlocks({ texts }: Basis): Block[] {
  if (texts.length === 1) return texts.map(paragraphOf);
  return texts.map((text, at) => paragraphOf(`（${numeral(at + 1)}）${text}`));
}
