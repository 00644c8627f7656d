import { categories } from "@/lib/calls/categories";
import { fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import { nuisanceName } from "../parts/about";
import { countingOf, groupsOf } from "../parts/group";
import { lawInShort, toldInShort } from "../parts/in-short";
import { merchantSentence } from "../parts/merchant-words";

/** Prudence: caps differ from city to city, from 200 to 1000; one official form has 600, and 10 to 25 for the title. */
const limits = { title: 25, short: 300 };

/** 装修建材营销电话反复侵扰，请核查处理: 10 to 25 characters. */
export function shortTitle(facts: Facts): LetterText {
  const [only, ...others] = groupsOf(facts.calls);
  const category = others.length === 0 ? (only?.calls[0]?.category ?? null) : null;
  const what = nuisanceName(facts.calls).replace("商业", "");
  const kind = category === null || what.startsWith("骚扰") ? "" : categories[category];
  const often = others.length === 0 && facts.calls.length > 2 ? "反复侵扰" : "侵扰";
  const text = `${kind}${what}${often}，请依法核查处理`;
  return { id: "title", name: "标题", text, limit: limits.title };
}

/** The whole matter in 300 characters, without name and phone: the form has boxes for those. */
export function shortLetter(facts: Facts): LetterText {
  const sentences = [
    ...toldInShort(facts),
    merchantSentence(facts),
    {
      text: `诉求：查清是谁${countingOf(facts.calls).doing}，涉嫌违规的依法处理；责令停止侵扰，说明我的号码来源并删除；告知我结果。`,
      rank: 0,
    },
    lawInShort(facts.calls),
    {
      text: facts.answers.keepSecret
        ? `除停止${countingOf(facts.calls).done}、删除号码所必需外，请勿向被反映方透露我的身份。`
        : "",
      rank: 0,
    },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limits.short,
  );
  return { id: "short", name: "300字以内的正文", text, limit: limits.short };
}
