import type { Reason } from "@/lib/result";
import type { LoggedCall } from "../facts";
import { areLoneAndUnheard } from "./subject";

/** Missed calls of mobile numbers that never came again: somebody may have dialled wrong, and no office is asked to look into it. */
export function provesNothing(calls: LoggedCall[]): boolean {
  return areLoneAndUnheard(calls) && calls.every(({ profile }) => profile.kind === "mobile");
}

/** Why there is nothing to ask for yet, with what to do. */
export function nothingYet(calls: LoggedCall[]): Reason[] {
  if (calls.length === 0 || !provesNothing(calls)) return [];
  const text = `${calls.length === 1 ? "只有一次未接来电" : "都是只打来一次的未接来电"}，看不出是推销还是骚扰，说不定是打错了。`;
  return [{ code: "nothing-yet", text, next: { text: "再打来就记下；接到了，写上说了什么" } }];
}
