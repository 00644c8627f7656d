/** Kind of a fault and its code ("" without one): both names out of the program. */
export type FaultKind = { kind: string; code?: string };

/** Kinds that are told apart; a further one is counted as "other". */
const MOST_KINDS = 60;

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingFaults?: Map<string, number> };

/** Counts what went wrong in this process and came to the log. */
export function countFault({ kind, code = "" }: FaultKind): void {
  const counts = faultCounts();
  const named = `${kind} ${code}`;
  const name = counts.has(named) || counts.size < MOST_KINDS ? named : "other ";
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** By "kind code", with nothing behind the blank where there is no code. */
export function faultCounts(): Map<string, number> {
  shared.qingjingFaults ??= new Map();
  return shared.qingjingFaults;
}
