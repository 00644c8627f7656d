type Issued = { channel: string; steps: readonly unknown[]; callIds: readonly string[] };

/** Those of the complaints with a finished letter that are about exactly these calls and were never handed in. */
export function unsentAbout<T extends Issued>(issued: readonly T[], callIds: readonly string[]): T[] {
  const ids = new Set(callIds);
  const isSame = (own: readonly string[]) => own.length === ids.size && own.every((id) => ids.has(id));
  return issued.filter(({ steps, callIds: own }) => steps.length === 0 && isSame(own));
}
