import { monthDay } from "@/lib/deadlines/spoken";
import { isAnswer, isDeclined, outcomeNames } from "@/lib/filings/outcome";
import type { Need } from "../channel";
import type { Facts } from "../facts";

/** Words about who answered, and how often they called, that the record contradicts. */
export function contradictedNeeds(facts: Facts, words: string): Need[] {
  return [...allDeclinedNeed(facts, words), ...noAnswerNeed(facts, words), ...moreCallsNeed(facts, words)];
}

const next = { text: "对一下记录；漏记的补上，写错的改掉" };

/** 各处都说不归自己管: one of them took the matter, or answered it otherwise. */
function allDeclinedNeed({ filed, today }: Facts, words: string): Need[] {
  const [said] =
    /(?:各处|到处|处处|哪里都|几处|各个?部门)[^。，；]{0,4}(?:说|推)[^。，；]{0,12}/.exec(words) ?? [];
  const other = filed.findLast(({ replies }) => {
    const last = replies.at(-1);
    return last !== undefined && last.outcome !== "no-answer" && !isDeclined(last.outcome);
  });
  const reply = other?.replies.at(-1);
  if (!said || !other || !reply) return [];
  const on = monthDay(reply.on, today);
  const text = `你写了“${said}”，记录里${other.channelName}${on}是“${outcomeNames[reply.outcome]}”`;
  return [{ code: "not-all-declined", text, required: false, next }];
}

/** 一直没有答复: an answer is on record. */
function noAnswerNeed({ follows, today }: Facts, words: string): Need[] {
  const [said] =
    /(?:一直|至今|从来|始终|都)?(?:没有?|未)(?:人|给我|收到|任何|过)*(?:回复|答复|回应)(?=[，。；！]|$)/.exec(
      words,
    ) ?? [];
  const reply = follows?.replies.findLast(({ outcome }) => isAnswer(outcome));
  if (!said || !reply) return [];
  const text = `你写了“${said}”，记录里${monthDay(reply.on, today)}有一次答复`;
  return [{ code: "was-answered", text, required: false, next }];
}

/** 打了三十多次: more than was chosen. A lower count may be of some of them. */
function moreCallsNeed({ calls }: Facts, words: string): Need[] {
  const [said = "", count = ""] =
    /(?:打|来电|电话|骚扰)[^。，；\d]{0,4}?(\d{1,4}|[二两三四五六七八九几]?十[多几余]?[一二三四五六七八九]?|上百|[一二两三四五六七八九])(?:多|余|来)?(?:次|个电话|通)/.exec(
      words,
    ) ?? [];
  const rings = calls.filter(({ kind }) => kind === "call").length;
  if (said === "" || countOf(count) <= rings) return [];
  const text = `你写了“${said}”，选上的来电是${rings}次`;
  return [{ code: "more-calls", text, required: false, next }];
}

const digits = "零一二三四五六七八九";

/** 三十多 at least 30, 几十 at least 20, 上百 100. */
function countOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  if (said === "上百") return 100;
  const [, tens, ones] = /^(?:(.?)十[多几余]?)?(.?)$/.exec(said) ?? [];
  const one = ones === "两" ? 2 : Math.max(0, digits.indexOf(ones || "零"));
  if (tens === undefined) return one;
  const ten = tens === "" ? 1 : tens === "几" || tens === "两" ? 2 : digits.indexOf(tens);
  return ten * 10 + one;
}
