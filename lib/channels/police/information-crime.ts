import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { informationBuyers, informationCrime, informationTiers } from "@/lib/law/police-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { type Basis, noBasis, together } from "../parts/basis";

/** 侵犯公民个人信息: the rule and its measures, word for word and only as something to be established. days: of the calls that show a sale. */
export function informationCrimeBasis(days: string[]): Basis {
  const rule = `如查证属实，请审查是否适用${placeInPrint(informationCrime)}：“${informationCrime.words}”。`;
  return together(
    inForce([informationCrime], days, rule),
    inForce([...informationTiers, ...informationBuyers], days, measures()),
  );
}

function inForce(refs: Passage[], days: string[], text: string): Basis {
  const citations = citeForDays(refs, days).map((one) => one.citation);
  return citations.length === 0 ? noBasis : { texts: [text], citations };
}

/** 法释〔2017〕10号: the three tiers, and for buyers the article that stands in their place. */
function measures(): string {
  const tiers = informationTiers.map(quotedItem).join("，");
  const [lead, ...kinds] = informationBuyers;
  const [tier] = informationTiers;
  if (!lead || !tier) throw new Error("the interpretation has lost its articles");
  const places = placesInPrint([tier, lead].map((one) => ({ ...one, part: "第一款" })));
  return `认定标准见${places}（法释〔2017〕10号）。第五条第一款${tiers}。第六条第一款“${lead.words}”，即${kinds.map(quotedItem).join("，")}。`;
}

/** 第（三）项“非法获取……五十条以上的” */
function quotedItem({ part, words }: Passage): string {
  return `${part.replace("第一款", "")}“${words.replace(/[；。]$/, "")}”`;
}
