import { dayInBeijing } from "@/lib/deadlines/beijing";
import { dateAfter } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { laterThan } from "../parts/after-no";
import { outsideOf, patternOf } from "../parts/counted";
import { groupsOf } from "../parts/group";
import { sharedYear } from "../parts/moment";
import { heardByCaller } from "../parts/refused";

/** 11月3日、11月4日我设置了拦截，11月12日我登记了拒绝营销来电，登记或者设置拦截以后来电3次。 What the text asks to check is told in it, and was done about calls; "" where the sentence of the no tells it. */
export function doneInShort(all: LoggedCall[]): string {
  const calls = all.filter(({ kind }) => kind === "call");
  if (!groupsOf(all).some(({ after }) => after.nos.length > 0)) return "";
  const inCalls = calls.filter(({ refused, refusedWay }) => refused && refusedWay === "operator");
  const outside = outsideOf(calls);
  const guarded = [...inCalls, ...outside.filter(({ way }) => way === "ktfsr")];
  const noted = outside.filter(({ way }) => way === "operator");
  const told = [
    { days: daysOf(guarded), words: "我设置了拦截" },
    { days: daysOf(noted), words: "我登记了拒绝营销来电" },
  ].filter(({ days }) => days.length > 0);
  const year = sharedYear(all[0]?.at ?? "", all.at(-1)?.at ?? "");
  const parts = told
    .sort((a, b) => ((a.days[0] ?? "") < (b.days[0] ?? "") ? -1 : 1))
    .map(({ days, words }) => `${days.map((day) => dateAfter(day, year)).join("、")}${words}`);
  return parts.length === 0 ? "" : `${parts.join("，")}${sinceThen(calls)}。`;
}

/** The days on which it was done: so many are told. */
function daysOf(all: { at: string }[]): string[] {
  return [...new Set(all.map(({ at }) => dayInBeijing(at)))].sort().slice(0, 3);
}

/** ，登记或者设置拦截以后来电3次: counted from the first of them. */
function sinceThen(calls: LoggedCall[]): string {
  const blocks = patternOf(calls).refusals.said.filter((one) => !heardByCaller(one));
  const since = laterThan(calls, blocks);
  return since.length === 0 ? "" : `，登记或者设置拦截以后来电${since.length}次`;
}
