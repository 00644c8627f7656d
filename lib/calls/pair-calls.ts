import type { NewCall } from "./call";
import { grouped } from "./grouped";
import { toldTogether, whoAndWhen } from "./same-call";

/** Two tellings of one call, and what they say together. */
export type Pair<One, Other> = { one: One; other: Other; whole: NewCall };

/** So many calls of one number and minute are enough to choose from. */
const enough = 8;

/**
 * Which calls are told by both: each is in one pair at most, and what agrees to the second goes first. Two calls of one
 * side stay two, whatever they say.
 */
export function pairCalls<One extends NewCall, Other extends NewCall>(
  ones: readonly One[],
  others: readonly Other[],
): Pair<One, Other>[] {
  const exact = pairBy(ones, others, (call) => `${whoAndWhen(call)} ${call.at}`);
  const [left, right] = [new Set(exact.map(({ one }) => one)), new Set(exact.map(({ other }) => other))];
  const rest = pairBy(
    ones.filter((one) => !left.has(one)),
    others.filter((other) => !right.has(other)),
    whoAndWhen,
  );
  return [...exact, ...rest];
}

function pairBy<One extends NewCall, Other extends NewCall>(
  ones: readonly One[],
  others: readonly Other[],
  keyOf: (call: NewCall) => string,
): Pair<One, Other>[] {
  const free = grouped(ones, keyOf);
  return others.flatMap((other) => {
    const group = free.get(keyOf(other)) ?? [];
    for (const [nth, one] of group.slice(0, enough).entries()) {
      const whole = toldTogether(one, other);
      if (!whole) continue;
      group.splice(nth, 1);
      return [{ one, other, whole }];
    }
    return [];
  });
}
