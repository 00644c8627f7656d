import { randomUUID } from "node:crypto";
import { db } from "../db";
import { bareFileStore } from "../files/chosen";
import { originalPlace } from "../files/places";

/** One original, by its owner and fingerprint. */
export type Original = { id: string; ownerId: string; sha256: string };

/** missing: those of the originals looked at that are not where they should be. */
export type Sampled = { looked: number; missing: Original[] };

const AT_ONCE = 8;
const ENOUGH = 64;

/** Looks for so many originals, taken at random from the evidence with this status. Asks the store for sizes only. */
export async function sampleOriginals(most: number, status: "stored" | "unverified"): Promise<Sampled> {
  const originals = await someOriginals(most, status);
  return { looked: originals.length, missing: await missingOf(originals) };
}

/** Ids are random, so those that follow a random one are a fair sample; from the end it goes on at the beginning. */
async function someOriginals(take: number, originalStatus: string): Promise<Original[]> {
  const select = { id: true, ownerId: true, sha256: true };
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

export async function missingOf(originals: Original[]): Promise<Original[]> {
  const store = await bareFileStore();
  const missing: Original[] = [];
  const left = originals.values();
  async function lookNext() {
    for (const one of left)
      if ((await store.size(originalPlace(one.ownerId, one.sha256))) === null) missing.push(one);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lookNext));
  return missing;
}

/**
 * Whether the store may be taken for the one that the originals of an earlier version lie in: at least half of a sample is
 * there. Where it is not known whether any bytes ever came, one that is there is enough; with no evidence there is nothing to miss.
 */
export async function holdsOriginals(): Promise<boolean> {
  const known = await sampleOriginals(ENOUGH, "stored");
  if (known.looked > 0) return known.missing.length * 2 <= known.looked;
  const { looked, missing } = await sampleOriginals(ENOUGH, "unverified");
  return looked === 0 || missing.length < looked;
}
