import { dayInBeijing, daysBetween } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { oneLine } from "../parts/course-caller";

/** 一个月睡不好, and no 一个月前, no 1月8日. */
const lasting = /(?<![第\d])([半一二两三四五六七八九十]|\d{1,3})(个多?月|个多?星期|多?[天周年])(?![前后内])/;

const numerals = "一二三四五六七八九十";
const daysIn: [unit: string, days: number][] = [
  ["月", 28],
  ["星期", 7],
  ["周", 7],
  ["年", 360],
  ["天", 1],
];

/** A harm that lasted longer than the calls did was not done by them: told before the letter, and no word is changed. */
export function harmLongerNeed({ answers, calls, today }: Facts): Need[] {
  const [first] = calls;
  const [said = "", count = "", unit = ""] = lasting.exec(oneLine(answers.harm)) ?? [];
  if (!first || said === "") return [];
  const from = dayInBeijing(first.at);
  if (countOf(count) * daysOf(unit) <= daysBetween(from, today) + 1) return [];
  const text = `你写了“${said}”，选上的来电最早的在${monthDay(from, today)}，到今天没有那么久，对方会说不是它造成的`;
  return [
    {
      code: "harm-longer",
      text,
      required: false,
      next: { text: "对一下日子；更早的来电没选上，补选、补记" },
    },
  ];
}

function daysOf(unit: string): number {
  return daysIn.find(([name]) => unit.endsWith(name))?.[1] ?? 1;
}

function countOf(said: string): number {
  if (said === "半") return 0.5;
  if (said === "两") return 2;
  return /\d/.test(said) ? Number(said) : numerals.indexOf(said) + 1;
}
