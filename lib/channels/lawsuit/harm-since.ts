import { dayInBeijing, daysBetween } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { oneLine } from "../parts/one-line";
import { type DayTold, daysTold } from "./days-told";

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

/** A harm that is older than the calls, or lasted longer, was not done by them: told before the letter, and no word is changed. */
export function harmLongerNeed({ answers, calls, today }: Facts): Need[] {
  const [first] = calls;
  if (!first) return [];
  const from = dayInBeijing(first.at);
  const harm = oneLine(answers.harm);
  const days = daysTold(harm, today);
  const why = olderThan(from, days, today) || longerThan(from, harm, days, today);
  if (why === "") return [];
  const next = { text: "对一下日子；更早的来电没选上，补选、补记" };
  return [{ code: "harm-longer", text: `${why}，对方会说不是它造成的`, required: false, next }];
}

const firstAt = (from: Day, today: Day) => `选上的来电最早的在${monthDay(from, today)}`;

/** 你写了“12月24日”，选上的来电最早的在12月28日，比它晚 */
function olderThan(from: Day, days: DayTold[], today: Day): string {
  const older = days.find(({ day }) => day < from);
  return older ? `你写了“${older.said}”，${firstAt(from, today)}，比它晚` : "";
}

/** 你写了“半个月”，选上的来电最早的在12月28日，到1月8日没有那么久: up to the day that is told behind it, when a doctor was seen. */
function longerThan(from: Day, harm: string, days: DayTold[], today: Day): string {
  const found = lasting.exec(harm);
  if (!found) return "";
  const [said, count = "", unit = ""] = found;
  const until = days.find(({ at, isStart }) => at > found.index && !isStart);
  if (countOf(count) * daysOf(unit) <= daysBetween(from, until?.day ?? today) + 1) return "";
  return `你写了“${said}”，${firstAt(from, today)}，到${until?.said ?? "今天"}没有那么久`;
}

function daysOf(unit: string): number {
  return daysIn.find(([name]) => unit.endsWith(name))?.[1] ?? 1;
}

function countOf(said: string): number {
  if (said === "半") return 0.5;
  if (said === "两") return 2;
  return /\d/.test(said) ? Number(said) : numerals.indexOf(said) + 1;
}
