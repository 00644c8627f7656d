import { dayInBeijing } from "@/lib/deadlines/beijing";
import { dateAfter } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { outsideOf } from "../parts/counted";
import { groupsOf } from "../parts/group";
import { sharedYear } from "../parts/moment";

/** 11月3日我设置了拦截，11月12日我登记了拒绝营销来电。 What the text asks to check is told in it, and was done about calls; "" where the sentence of the no tells it. */
export function doneInShort(all: LoggedCall[]): string {
  const calls = all.filter(({ kind }) => kind === "call");
  if (!groupsOf(all).some(({ after }) => after.nos.length > 0)) return "";
  const inCalls = calls.filter(({ refused, refusedWay }) => refused && refusedWay === "operator");
  const outside = outsideOf(calls);
  const guarded = [...inCalls, ...outside.filter(({ way }) => way === "ktfsr")];
  const noted = outside.filter(({ way }) => way === "operator");
  const told = [
    { at: firstOf(guarded), words: "我设置了拦截" },
    { at: firstOf(noted), words: "我登记了拒绝营销来电" },
  ].filter(({ at }) => at !== "");
  const year = sharedYear(all[0]?.at ?? "", all.at(-1)?.at ?? "");
  const parts = told
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, words }) => `${dateAfter(dayInBeijing(at), year)}${words}`);
  return parts.length === 0 ? "" : `${parts.join("，")}。`;
}

function firstOf(all: { at: string }[]): string {
  return all.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? "";
}
