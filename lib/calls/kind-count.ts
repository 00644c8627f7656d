import type { Call } from "./call";

/** Calls and messages, which a page never adds up: what was rung and what was read. */
export type KindCount = { calls: number; messages: number };

export const noneCounted: KindCount = { calls: 0, messages: 0 };

export function addCounts(one: KindCount, other: KindCount): KindCount {
  return { calls: one.calls + other.calls, messages: one.messages + other.messages };
}

/** For what only asks whether, or how much altogether. */
export function allOf({ calls, messages }: KindCount): number {
  return calls + messages;
}

export function kindCountOf(log: readonly Pick<Call, "kind">[]): KindCount {
  const messages = log.filter(({ kind }) => kind === "sms").length;
  return { calls: log.length - messages, messages };
}

/** 4次来电、1条短信; of one kind only that; 0次来电 of nothing. */
export function kindsInWords({ calls, messages }: KindCount): string {
  const parts = [calls > 0 && `${calls}次来电`, messages > 0 && `${messages}条短信`].filter(Boolean);
  return parts.length === 0 ? "0次来电" : parts.join("、");
}

/** 4次、1条短信, where what is around it says 来电 already. */
export function timesInWords({ calls, messages }: KindCount): string {
  return messages === 0 ? `${calls}次` : kindsInWords({ calls, messages }).replace("次来电", "次");
}
