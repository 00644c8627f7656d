import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import type { Reason } from "@/lib/result";
import type { Facts, LoggedCall } from "../facts";
import { mayBeCommercial } from "../parts/about";
import { areDunning } from "../parts/debt";
import { countingOf } from "../parts/group";

/** A debt is no consumption, and whoever dunns is watched over by others: what was bought is for a complaint to tell. */
export function onlyDunning({ calls }: Facts): Reason[] {
  if (!areDunning(calls)) return [];
  const text = `这些${countingOf(calls).noun}都是催收，没有推销，不是12315管的事。催收归金融监管，打12378。`;
  return [{ code: "only-dunning", text }];
}

export function unlikely({ calls, today }: Facts): Reason | null {
  if (calls.some(mayBeCommercial)) return outOfTime(calls, today);
  const text = "这些来电不推销东西，市场监管多半不管。威胁、轰炸找公安，催收找金融监管。";
  return { code: "not-commercial", text };
}

/** 行政处罚法 第三十六条: two years from the last of them. */
function outOfTime(calls: LoggedCall[], today: Day): Reason | null {
  const since = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  if (calls.some((call) => dayInBeijing(call.at) >= since)) return null;
  return { code: "older-than-two-years", text: "最近一次也过了两年，一般不再处罚，12315多半不立案。" };
}
