import { dateAfter } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { rootOf, youOf } from "../parts/followed";
import { outcomeTold } from "../parts/followed-runs";

/** 10月14日，贵局告知已受理。 of who took it up and has not answered since; "" of all others. */
export function acceptedInShort(facts: Facts, step: FiledStep): string {
  const accepted = repliesTo(rootOf(facts) ?? step, facts.filed).findLast(
    ({ outcome }) => outcome === "accepted",
  );
  if (!accepted) return "";
  return `${dateAfter(accepted.on, step.filed.on)}，${youOf(step.office)}${outcomeTold.accepted}。`;
}
