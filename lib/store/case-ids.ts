import { createHash } from "node:crypto";
import { breather } from "@/lib/turns/breathe";

/** Under which id something of a case file is stored, and whether the owner has it already. */
export type Place = { id: string; known: boolean };

type Wanted = { id: string };
type OwnersOf = (ids: string[]) => Promise<{ id: string; ownerId: string }[]>;

/**
 * An id of the app stays, so that a file read in twice is there once. One that belongs to somebody else, and one
 * that a person wrote by hand (c1), is replaced by one that comes out the same for the same owner and content.
 */
export async function placesFor<T extends Wanted>(
  ownerId: string,
  all: T[],
  ownersOf: OwnersOf,
): Promise<Map<string, Place>> {
  const taken = await owners(
    all.map(({ id }) => id),
    ownersOf,
  );
  const chosen: string[] = [];
  const breath = breather();
  for (const one of all) {
    const isFree = (taken.get(one.id) ?? ownerId) === ownerId;
    const isKept = isMade(one.id) && isFree;
    chosen.push(isKept ? one.id : derived(ownerId, isMade(one.id) ? one.id : contentOf(one)));
    await breath();
  }
  const known = await owners(chosen, ownersOf);
  return new Map(all.map((one, index) => [one.id, place(ownerId, chosen[index] ?? "", known)]));
}

function place(ownerId: string, id: string, known: Map<string, string>): Place {
  const owner = known.get(id);
  if (owner === undefined) return { id, known: false };
  return owner === ownerId ? { id, known: true } : { id: crypto.randomUUID(), known: false };
}

async function owners(ids: string[], ownersOf: OwnersOf): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    for (const row of await ownersOf(ids.slice(start, start + 500))) found.set(row.id, row.ownerId);
  }
  return found;
}

/** Whose it is, is not what it says. */
function contentOf(one: Wanted): string {
  const { isAnothers: _, ...said } = one as Wanted & { isAnothers?: boolean };
  return JSON.stringify(said);
}

function isMade(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

/** In the shape of the ids that the app makes. */
function derived(ownerId: string, content: string): string {
  const hex = createHash("sha256").update(`${ownerId}\0${content}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
