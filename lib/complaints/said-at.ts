import type { CaseCall } from "./case-call";

/** A version stopped being what the call says at its savedAt: the first that stopped after the instant is what it said then. */
export function saidAt({ versions }: Pick<CaseCall, "versions">, at: number) {
  const later = versions.filter(({ savedAt }) => Date.parse(savedAt) > at);
  return later.sort((a, b) => Date.parse(a.savedAt) - Date.parse(b.savedAt))[0]?.said;
}
