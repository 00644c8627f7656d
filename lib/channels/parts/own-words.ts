import { categories } from "@/lib/calls/categories";
import { addDays, dayInBeijing, isDay } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import type { AnswerField } from "../answers";
import type { Ask, Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { oneLine } from "./one-line";
import { contradictedNeeds } from "./own-words-counts";

/** What is printed as the user wrote it. */
const written: AnswerField[] = ["ownWords", "followWords", "leakSigns"];

/** Where the user's own words and the record say different things: told before the letter, and no word is changed. */
export function ownWordsNeeds(facts: Facts, asks: readonly Ask[]): Need[] {
  const asked = written.filter((field) => asks.some((ask) => ask.field === field));
  const words = asked.map((field) => oneLine(String(facts.answers[field]))).join("。");
  if (words === "") return [];
  return [
    ...enclosedNeed(facts, words),
    ...noSuchNumberNeed(facts, words),
    ...filedBeforeNeed(facts, words),
    ...daysLaterNeed(facts, words),
    ...agreedNeed(facts, words),
    ...contradictedNeeds(facts, words),
  ];
}

/** 附10010的工单截图: said, and nothing is there. */
function enclosedNeed({ evidence }: Facts, words: string): Need[] {
  const [said] = /(?:^|[，。；：、])[另现随信并]{0,2}附(?![近加属和])[^，。；]{1,20}/.exec(words) ?? [];
  if (!said || evidence.length > 0) return [];
  const text = `你写了“${said.replace(/^[，。；：、]/, "")}”，附件里还没有`;
  return [{ code: "not-enclosed", text, required: false, next: { text: "把它附上；或者把这一句改掉" } }];
}

/** 他们说查无此号: no answer on record says so. */
function noSuchNumberNeed({ filed }: Facts, words: string): Need[] {
  const [said] = /查无此号|空号/.exec(words) ?? [];
  const isAnswered = filed.some(({ replies }) =>
    replies.some((one) => one.outcome === "no-such-number" || /查无|空号|不存在/.test(one.words)),
  );
  if (!said || filed.length === 0 || isAnswered) return [];
  const text = `你写了“${said}”，记下的答复里没有这样说的`;
  return [{ code: "words-differ", text, required: false, next: { text: "补上那次答复；或者把这一句改掉" } }];
}

/** 上次投诉后: nothing was handed in. */
function filedBeforeNeed({ filed }: Facts, words: string): Need[] {
  const [said] = /上次(?:投诉|举报|申诉|报警)/.exec(words) ?? [];
  if (!said || filed.length > 0) return [];
  const text = `你写了“${said}”，记录里没有提交过的`;
  return [
    { code: "nothing-filed", text, required: false, next: { text: "记下那一次；或者写明是哪天、向谁" } },
  ];
}

const numerals = "一二三四五六七八九十";

/** 10月30日……，三天后就有装修公司打来: held against the days of the calls, of that trade where it is said. */
function daysLaterNeed({ calls, today }: Facts, words: string): Need[] {
  const found = later.exec(words);
  const [whole = "", month, day, count = ""] = found ?? [];
  const from = dayOf(month, day, dayInBeijing(calls[0]?.at ?? today));
  if (!found || !from) return [];
  const behind = words.slice(found.index + whole.length).split(/[，。；]/, 1)[0] ?? "";
  const alike = calls.filter((call) => isOfTrade(call, behind));
  const days = (alike.length > 0 ? alike : calls).map(({ at }) => dayInBeijing(at));
  const on = addDays(from, countOf(count));
  const first = days.find((one) => one > from);
  if (days.includes(on) || !first) return [];
  const [start, said, then] = [from, on, first].map((one) => monthDay(one, today));
  const which = alike.length > 0 ? "这类来电" : "选上的来电";
  const text = `你写的${start}，${count}天后是${said}，${which}那天没有，此后最早的在${then}`;
  return [{ code: "days-differ", text, required: false, next: { text: "对一下日子；没记下的来电，补记" } }];
}

const later =
  /(\d{1,2})月(\d{1,2})[日号][^。；]{0,40}?([一二两三四五六七八九十]|\d{1,2})[天日](?:之后|以后|后)/;

/** 装修 of 装修建材. */
function isOfTrade({ category }: LoggedCall, words: string): boolean {
  const name = category === null ? "" : categories[category];
  return name !== "" && words.includes(name.slice(0, 2));
}

function countOf(said: string): number {
  if (said === "两") return 2;
  return /\d/.test(said) ? Number(said) : numerals.indexOf(said) + 1;
}

/** In the year of the first call, or in the one before where it would come after it. */
function dayOf(month = "0", day = "0", first: string): string | null {
  const end = `-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const on = `${first.slice(0, 4)}${end}`;
  const own = on <= first ? on : `${Number(first.slice(0, 4)) - 1}${end}`;
  return isDay(own) ? own : null;
}

/** 从未同意 beside 留了电话: to leave a number is no consent, what was ticked there may be. */
function agreedNeed({ answers }: Facts, words: string): Need[] {
  if (!answers.neverAgreed || !/(?:留|填|登记|提供)[了过](?:我的)?(?:电话|手机|号码)/.test(words)) return [];
  const text = "你勾了从未同意，又写了在那里留过号码：留号码不算同意，那里的条款可能写着同意";
  return [
    { code: "may-have-agreed", text, required: false, next: { text: "想想那时勾过什么；没有，不用改" } },
  ];
}
