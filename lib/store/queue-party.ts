/** Whose turns those are. `address`: a keyed hash, null for whoever has an account; those without one share the turns of theirs. */
export type Party = { owner: string; address: string | null };

/** Long work of a party, which takes many turns; `turns`: those it has had. */
export type Job = Party & { turns: number };

/** Whoever stands for himself is named by his owner alone. */
export type Who = string | Party | Job;

export function jobOf(who: Who): Job {
  if (typeof who === "string") return { owner: who, address: null, turns: 0 };
  return "turns" in who ? who : { ...who, turns: 0 };
}

/** Who shares the turns of one: an account stands for itself, and an address for all without one behind it. */
export function groupOf({ owner, address }: Party): string {
  return address === null ? `owner ${owner}` : `address ${address}`;
}
