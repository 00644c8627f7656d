type Issued = { channel: string; steps: readonly unknown[]; callIds: readonly string[] };

/** Those of the complaints with a finished letter that are about exactly these calls and were never handed in. */
export function unsentAbout<T extends Issued>(issued: readonly T[], callIds: readonly string[]): T[] {
  const ids = new Set(callIds);
  const isSame = (own: readonly string[]) => own.length === ids.size && own.every((id) => ids.has(id));
  return issued.filter(({ steps, callIds: own }) => steps.length === 0 && isSame(own));
}

/** The newest of those that were not handed in and are about some of these calls; undefined when none is. all: newest first. */
export function unsentOverlapping<T extends Issued>(
  all: readonly T[],
  callIds: readonly string[],
): { one: T; shared: number } | undefined {
  const ids = new Set(callIds);
  const shared = (own: readonly string[]) => own.filter((id) => ids.has(id)).length;
  const one = all.find(({ steps, callIds: own }) => steps.length === 0 && shared(own) > 0);
  return one && { one, shared: shared(one.callIds) };
}
