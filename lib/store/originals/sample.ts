import { randomUUID } from "node:crypto";
import { db } from "../db";
import { bareFileStore } from "../files/chosen";
import { originalPlace } from "../files/places";
import { canHold } from "../files/stored-size";

/** One original, by its owner and fingerprint. size: null where nobody knows whether what its row says of it is true. */
export type Original = { id: string; ownerId: string; sha256: string; size: number | null };

/** missing: those of the originals looked at that are not where they should be, or not as long as they were; unseen: that could not be looked at, for that fault. */
export type Sampled = { looked: number; missing: Original[]; unseen: Original[]; fault?: unknown };

const AT_ONCE = 8;
const ENOUGH = 64;

/** Looks for so many originals, taken at random from the evidence with this status. Asks the store for sizes only. */
export async function sampleOriginals(most: number, status: "stored" | "unverified"): Promise<Sampled> {
  const originals = await someOriginals(most, status);
  const looked = status === "stored" ? originals : originals.map((one) => ({ ...one, size: null }));
  return { looked: looked.length, ...(await seenAmong(looked)) };
}

/** Ids are random, so those that follow a random one are a fair sample; from the end it goes on at the beginning. */
async function someOriginals(take: number, originalStatus: string): Promise<Original[]> {
  const select = { id: true, ownerId: true, sha256: true, size: true };
  const orderBy = { id: "asc" } as const;
  const from = randomUUID();
  const behind = await db().evidence.findMany({
    where: { originalStatus, id: { gte: from } },
    orderBy,
    select,
    take,
  });
  if (behind.length === take) return behind;
  const where = { originalStatus, id: { lt: from } };
  const before = await db().evidence.findMany({ where, orderBy, select, take: take - behind.length });
  return [...behind, ...before];
}

/** Throws where one of them cannot be looked at. */
export async function missingOf(originals: Original[]): Promise<Original[]> {
  const { missing, fault } = await seenAmong(originals);
  if (fault !== undefined) throw fault;
  return missing;
}

async function seenAmong(originals: Original[]): Promise<Omit<Sampled, "looked">> {
  const store = await bareFileStore();
  const seen: Omit<Sampled, "looked"> = { missing: [], unseen: [] };
  const left = originals.values();
  async function look(one: Original) {
    if (!isWhole(one, await store.size(originalPlace(one.ownerId, one.sha256)))) seen.missing.push(one);
  }
  async function lookNext() {
    for (const one of left)
      await look(one).catch((fault: unknown) => {
        seen.unseen.push(one);
        seen.fault = fault;
      });
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lookNext));
  return seen;
}

/** By its size alone: what has other bytes of the same length is found by who reads it, as `check:store` does. */
export function isWhole({ size }: Pick<Original, "size">, stored: number | null): boolean {
  return stored !== null && (size === null || canHold(stored, size));
}

/**
 * Whether the store may be taken for the one that the originals of an earlier version lie in: at least half of a sample is
 * there. Where it is not known whether any bytes ever came, one that is there is enough; with no evidence there is nothing to miss.
 */
export async function holdsOriginals(): Promise<boolean> {
  const known = await sampleOriginals(ENOUGH, "stored");
  if (known.fault !== undefined) throw known.fault;
  if (known.looked > 0) return known.missing.length * 2 <= known.looked;
  const { looked, missing, fault } = await sampleOriginals(ENOUGH, "unverified");
  if (fault !== undefined) throw fault;
  return looked === 0 || missing.length < looked;
}
