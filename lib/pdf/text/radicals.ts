import { nfkc } from "@/lib/unicode";

/** Radicals that print like a character; text copied out of PDFs made by Chrome is full of them. NFKC has no mapping for these. */
const pairs =
  "⺠民⺟母⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

const characterOf = new Map(
  [...pairs.matchAll(/(.)(.)/gu)].map(([, radical, character]) => [radical, character]),
);

export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf]/g, nfkc)
    .replace(/[\u2e80-\u2eff]/g, (radical) => characterOf.get(radical) ?? radical);
}
