/** Kinds that are told apart; a further one is counted as "other", so that no mistake makes ever more of them. */
const MOST_KINDS = 60;

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingRefusals?: Map<string, number> };

/** Counts what a limit refused in this process; kind: its name in the program, such as "sign-in". */
export function countRefusal(kind: string): void {
  const counts = refusalCounts();
  const name = counts.has(kind) || counts.size < MOST_KINDS ? kind : "other";
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

export function refusalCounts(): Map<string, number> {
  shared.qingjingRefusals ??= new Map();
  return shared.qingjingRefusals;
}
