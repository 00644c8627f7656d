import { db } from "../db";
import { bareFileStore } from "../files/chosen";
import type { FileStore, Place } from "../files/file-store";

/** places: files of spaces that are there; spaces: that are not. going and staying: originals, without and with a row. */
export type Unnamed = { places: Place[]; spaces: string[]; going: number; staying: number };

/** What the file store holds that no row names. Looks only. */
export async function findUnnamed(): Promise<Unnamed> {
  const store = await bareFileStore();
  const known = new Set((await db().user.findMany({ select: { id: true } })).map(({ id }) => id));
  const found: Unnamed = { places: [], spaces: [], going: 0, staying: 0 };
  for (const owner of await store.owners()) {
    if (known.has(owner)) await lookAt(store, owner, found);
    else if (!(await store.isOtherStore(owner))) {
      found.spaces.push(owner);
      found.going += originalsIn(await store.list(owner));
    }
  }
  return found;
}

/** All of it one by one, with the files of spaces that are not there. */
export async function placesOf({ places, spaces }: Unnamed): Promise<Place[]> {
  const store = await bareFileStore();
  const all = [...places];
  for (const owner of spaces) all.push(...(await store.list(owner)).map((name) => `${owner}/${name}`));
  return all;
}

/** Those that were written after the rows ended; all of them where nobody knows when that was. */
export async function newerThan(until: Date | null, places: Place[]): Promise<Place[]> {
  const store = await bareFileStore();
  const newer: Place[] = [];
  for (const place of places) {
    const at = await store.writtenAt(place);
    if (at && (until === null || at > until)) newer.push(place);
  }
  return newer;
}

/** Rows that name less than half of the originals are more likely those of another time or place than the originals are nobody's. */
export function areMost({ going, staying }: Unnamed): boolean {
  return going > staying;
}

async function lookAt(store: FileStore, ownerId: string, found: Unnamed): Promise<void> {
  const rows = await db().evidence.findMany({ where: { ownerId }, select: { sha256: true } });
  const named = new Set(rows.map(({ sha256 }) => sha256));
  const names = await store.list(ownerId);
  const unnamed = names.filter((name) => !named.has(name.split(".", 1)[0] ?? ""));
  found.places.push(...unnamed.map((name) => `${ownerId}/${name}`));
  found.going += originalsIn(unnamed);
  found.staying += originalsIn(names) - originalsIn(unnamed);
}

/** What was derived from an original has an ending. */
function originalsIn(names: string[]): number {
  return names.filter((name) => !name.includes(".")).length;
}
