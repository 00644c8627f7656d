import { clip, fitted, lengthOf, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { quoted, quotedLast, stopped } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { heldMyName } from "../parts/addressed";
import { countingOf } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { knownInShort } from "../parts/names-in-short";
import { oneLine } from "../parts/one-line";
import { secrecyRequest } from "../parts/secrecy";
import { askedFor } from "./asked-for";
import { dealingInShort, notExplainedInShort, onlyAsks } from "./dealing";
import { tellingWords } from "./naming";
import { isOrderKnown } from "./orders";
import { subjectOf } from "./subject";

/** Prudence: the boxes of the form were never read. */
const limits = { title: 25, short: 300 };

/** 举报样例平台涉嫌违法提供个人信息; 请核查样例平台是否违法提供个人信息 where nobody saw it sold, or another had the number too. */
export function shortTitle(facts: Facts): LetterText {
  if (onlyAsks(facts)) return titleThatAsks(facts);
  const name = subjectOf(facts.answers);
  const rest = "涉嫌违法提供个人信息";
  const text = lengthOf(name + rest) + 2 <= limits.title ? `举报${name}${rest}` : `举报${rest}`;
  return { id: "title", name: "标题", text, limit: limits.title };
}

function titleThatAsks({ answers }: Facts): LetterText {
  const name = subjectOf(answers);
  const text = `请核查${lengthOf(name) > 10 ? "该平台" : name}是否违法提供个人信息`;
  return { id: "title", name: "标题", text, limit: limits.title };
}

function groundsIn({ answers }: Facts, max: number): string {
  return `依据：${quotedLast(clip(oneLine(answers.leakSigns), max))}`;
}

/** 对方说：“您昨天买的奶粉有问题”；“您的订单1234要退款”。 */
function saidInShort(facts: Facts): string {
  const all = tellingWords(facts);
  const [last] = all;
  if (!last) return "";
  const lead = all.every(({ isSent }) => isSent) ? "短信写的是" : "对方说";
  if (all.length === 1) return `${lead}：${quotedLast(clip(last.words, 50))}`;
  const each = all.map(({ words }) => quoted(clip(words, 30)));
  return `${lead}：${each.join("、")}。`;
}

/** 举报“样例平台”涉嫌违法提供个人信息: no more than a question where nobody saw it sold, or another had the number too. */
function matterOf(facts: Facts): string {
  const name = subjectOf(facts.answers);
  return onlyAsks(facts) ? `请核查“${name}”是否违法提供个人信息` : `举报“${name}”涉嫌违法提供个人信息`;
}

/** What the letter asks: where the number came from, to deal with it or hand it on, and the result; at length where there is room. */
function wanted(facts: Facts): RankedSentence {
  const source = sourceInShort(facts);
  return {
    text: `${source}；涉嫌违反规定的依法处理，属于其他部门职责的请转有关部门，并告知结果。`,
    rank: 2.6,
    shorter: { text: `${source}，违规的依法处理或转送，告知结果。`, rank: 0 },
  };
}

/** 请核查号码是否由该平台提供. First whether it called of itself, where it was asked for just what was sold. */
function sourceInShort(facts: Facts): string {
  const order = isOrderKnown(facts) ? "、订单信息" : "";
  const what = `${facts.calls.some(heldMyName) ? "姓名、" : ""}号码${order}是否由该平台提供`;
  const purpose = askedFor(facts);
  if (purpose === "") return `请核查${what}`;
  const { noun, done } = countingOf(facts.calls);
  return `请核查${noun}是否由该平台自行或者委托他人${done}，是否超出我${purpose}时同意的目的；不是由其${done}的，请核查${what}`;
}

/** What it is, how the user saw it, the calls that came, what is asked. */
export function shortReport(facts: Facts): LetterText {
  const { answers } = facts;
  const address = answers.appName === "" ? "" : oneLine(answers.appAddress);
  const text = fitted(
    [
      { text: `${matterOf(facts)}。`, rank: 0 },
      { text: address === "" ? "" : `网址：${address}。`, rank: 3 },
      { text: groundsIn(facts, 90), rank: 0.1, shorter: { text: groundsIn(facts, 40), rank: 0 } },
      { text: saidInShort(facts), rank: 0.15 },
      { text: dealingInShort(facts), rank: 0.12 },
      { text: notExplainedInShort(facts), rank: 0.61 },
      ...toldInShort(facts),
      knownInShort(facts),
      wanted(facts),
      { text: stopped(secrecyRequest(facts, "请勿透露我的身份")), rank: 0 },
    ].filter((one) => one.text !== ""),
    limits.short,
  );
  return { id: "short", name: "300字以内的举报内容", text, limit: limits.short };
}
