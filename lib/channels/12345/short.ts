import { categories } from "@/lib/calls/categories";
import { fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { stopped } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial } from "../parts/about";
import { costInShort } from "../parts/cost-in-short";
import { earlierInShort } from "../parts/earlier-in-short";
import { graveInShort } from "../parts/grave-in-short";
import { naming } from "../parts/ground";
import { groupsOf } from "../parts/group";
import { lawInShort, toldInShort } from "../parts/in-short";
import { written } from "../parts/manner";
import { merchantKept } from "../parts/merchant-words";
import { namesInShort } from "../parts/names-in-short";
import { secrecyRequest } from "../parts/secrecy";
import { customerInShort } from "../parts/sold-to-customer";
import { areLoneAndUnheard } from "../parts/subject";
import { unnamedInShort } from "../parts/unnamed";
import { forPolice } from "./for-police";
import { matterOf } from "./matter";
import { toDepartmentInShort } from "./requests";
import { stopInShort } from "./stop";

/** Prudence: caps differ from city to city, from 200 to 1000; one official form has 600, and 10 to 25 for the title. */
const limits = { title: 25, short: 300 };

/** 装修建材营销电话反复骚扰，请依法核查处理: 10 to 25 characters. */
export function shortTitle(facts: Facts): LetterText {
  return { id: "title", name: "标题", text: `${titledBy(facts.calls)}，请依法核查处理`, limit: limits.title };
}

function titledBy(calls: LoggedCall[]): string {
  const [only, ...others] = groupsOf(calls);
  const isOften = others.length === 0 && calls.length > 2 && !areLoneAndUnheard(calls);
  const what = matterOf(calls).replace(/^(?:推销|营销)/, "商业营销");
  if (what.startsWith("疑似诈骗")) return what;
  if (what.startsWith("催收")) return `${what}${isOften ? "反复" : ""}骚扰`;
  if (!what.startsWith("商业")) return isOften ? `${what.replace(/^骚扰/, "")}反复骚扰` : what;
  const kind = only && others.length === 0 ? tradeOf(only.calls) : "";
  return `${kind}${what.replace("商业", "")}${isOften ? "反复" : ""}骚扰`;
}

/** 装修建材, 食药: the kind without the word that says once more what is done with it; "" where it names none. */
function tradeOf(calls: LoggedCall[]): string {
  const category = calls.find(isCommercial)?.category;
  return category ? categories[category].replace(/其他营销$|推销$|推广$/, "") : "";
}

/** 诉求：请转市场监管部门按举报查处、通管部门查号码，治安线索转公安机关；…；告知我结果。 转公安 where there is no room. */
function wanted(facts: Facts): RankedSentence {
  const asked = (police: string) =>
    `诉求：${toDepartmentInShort(facts)}${forPolice(facts, "，", police)}；${stopInShort(facts)}；告知我结果。`;
  return { text: asked("转公安机关"), rank: 2.6, shorter: { text: asked("转公安"), rank: 0 } };
}

/** The whole matter in 300 characters, without name and phone: the form has boxes for those. */
export function shortLetter(facts: Facts): LetterText {
  const sentences = [
    earlierInShort(facts, "12345", written),
    ...toldInShort(facts, { ...written, namedLater: naming(facts) }),
    ...namesInShort(facts),
    ...graveInShort(facts, written),
    costInShort(facts),
    { ...merchantKept(facts), rank: 0.6 },
    unnamedInShort(facts),
    customerInShort(facts),
    wanted(facts),
    lawInShort(facts.calls),
    { text: stopped(secrecyRequest(facts, "请勿向被举报方透露我的身份")), rank: 0 },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limits.short,
  );
  return { id: "short", name: "300字以内的正文", text, limit: limits.short };
}
