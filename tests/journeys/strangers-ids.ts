import { type Address, filled } from "./app-tree";
import type { Case } from "./strangers-visitors";

/** The ids of one person, by what they name. */
export type Ids = Record<"calls" | "evidence" | "complaints" | "callers" | "refusals" | "imports", string[]>;

/** Everything that has an id, and the imports that wait to be looked at. */
export function idsOf({ calls, evidence, complaints, callers, refusals }: Case, imports: string[]): Ids {
  const all = { calls, evidence, complaints, callers, refusals };
  const named = Object.entries(all).map(([kind, rows]) => [kind, rows.map(({ id }) => id)]);
  return { ...Object.fromEntries(named), imports };
}

/** The last of each kind, and a complaint of each channel: what is done to one of them is done to all, however many there are. */
export function someOf(ids: Ids): Ids {
  const last = Object.entries(ids).map(([kind, all]) => [kind, all.slice(kind === "complaints" ? -2 : -1)]);
  return Object.fromEntries(last);
}

/** One word in the place of every id. */
export const everywhere = (word: string): Ids => ({
  ...{
    calls: [word],
    evidence: [word],
    complaints: [word],
    callers: [word],
    refusals: [word],
    imports: [word],
  },
});

export const listed = (ids: Ids): string[] => Object.values(ids).flat();

/** What a folder of the app is about: whatever its owner finds something of under an address there. */
export type Homes = Map<string, Set<string>>;

const folderOf = (path: string) => /^(?:app)?\/(\w+)/.exec(path)?.[1] ?? "";

export function homesIn(living: Address[], ids: Ids): Homes {
  const homes: Homes = new Map();
  for (const { path } of living) {
    const kinds = Object.entries(ids).filter(([, all]) => all.some((id) => path.includes(`/${id}`)));
    const known = homes.get(folderOf(path)) ?? [];
    homes.set(folderOf(path), new Set([...known, ...kinds.map(([kind]) => kind)]));
  }
  return homes;
}

/**
 * What to try at a place, an address or the file of an action: each id that it is about in every way; every other, which it
 * refuses to its owner too, in one of them, and in the next one at the next `turn`.
 */
export function tries<T>(
  place: string,
  { ids, homes, turn }: { ids: Ids; homes: Homes; turn: number },
  waysWith: (id: string) => T[],
): T[] {
  const isOf = isAtHome(place, { ids, homes });
  return listed(ids).flatMap((id, nth) => (isOf(id) ? waysWith(id) : inTurn(waysWith(id), turn + nth)));
}

/** Paths of an address with each id that it is about, and with one of the others. */
export function pathsOf(
  address: Address,
  turn: number,
  { ids, homes }: { ids: Ids; homes: Homes },
): string[] {
  const isOf = isAtHome(address.path, { ids, homes });
  const others = listed(ids).filter((id) => !isOf(id));
  return filled(address, [...listed(ids).filter(isOf), ...inTurn(others, turn)]);
}

function isAtHome(place: string, { ids, homes }: { ids: Ids; homes: Homes }) {
  const home = homes.get(folderOf(place));
  const kinds = Object.entries(ids).filter(([kind]) => home?.has(kind));
  return (id: string) => kinds.some(([, all]) => all.includes(id));
}

/** One of them, each in its turn. */
export const inTurn = <T>(all: T[], turn: number): T[] => all.slice(turn % all.length).slice(0, 1);
