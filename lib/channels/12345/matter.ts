import type { LoggedCall } from "../facts";
import { nuisanceName, sellingAloud } from "../parts/about";
import { areDunning } from "../parts/debt";
import { fraudsIn } from "../parts/grave";
import { groupsOf } from "../parts/group";
import { areLoneAndUnheard } from "../parts/subject";

/** 推销电话, 催收电话, 疑似诈骗和骚扰电话, 未接通的来电: what a clerk sorts it by. */
export function matterOf(calls: LoggedCall[]): string {
  if (areLoneAndUnheard(calls)) return "未接通的来电";
  const name = nuisanceName(calls);
  const isMixed = fraudsIn(calls).length > 0 && !name.startsWith("疑似诈骗");
  const told = areDunning(calls)
    ? name.replace("骚扰", "催收")
    : name.replace("商业营销", isMixed ? "骚扰" : sellingAloud(calls));
  return `${isMixed ? "疑似诈骗和" : ""}${told}`;
}

/** What is for sale, said in a word or two: more of it is told later. */
const longest = 8;

/** 推销装修的电话: the same as one says it, with what was for sale. */
export function matterAloud(calls: LoggedCall[]): string {
  const [only, ...others] = groupsOf(calls);
  const about = only?.untyped.length === 0 && others.length === 0 ? only.about : "";
  const name = matterOf(calls);
  return about.startsWith("推") && about.length <= longest ? name.replace("推销", `${about}的`) : name;
}
