import type { Block } from "@/lib/letters/letter";
import type { Facts } from "../facts";
import type { Ledger } from "../parts/ledger";
import { storyOfSteps } from "../parts/story-of-steps";
import { isPlain } from "./pestering";
import { station } from "./station";

/** The police ask of calls that only sell whether the operator and 12321 were told first. */
export function triedElsewhere(facts: Facts, ledger: Ledger): Block[] {
  const { calls, filed } = facts;
  if (!isPlain(calls)) return [];
  const others = filed.filter(({ office }) => office !== "police");
  return storyOfSteps(others, { to: station(facts).name, you: "贵机关", calls }, ledger);
}
