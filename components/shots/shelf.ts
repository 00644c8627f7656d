// IndexedDB is there over plain http too, where the Cache API is not, and keeps what an HTTP cache finds too large.
const database = "qingjing-reader";
const parts = "parts";

/** A place in the browser where loaded parts stay; null where the browser has none (some private windows). */
export async function openShelf(): Promise<Shelf | null> {
  try {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(parts);
    return shelfOf(await done(opening));
  } catch {
    return null;
  }
}

export type Shelf = ReturnType<typeof shelfOf>;

function shelfOf(db: IDBDatabase) {
  const store = (mode: IDBTransactionMode) => db.transaction(parts, mode).objectStore(parts);
  return {
    has: async (name: string) => (await done(store("readonly").count(name))) > 0,
    get: (name: string): Promise<Blob | undefined> => done(store("readonly").get(name)),
    /** A full disk is no reason not to read. */
    put: (name: string, part: Blob) => done(store("readwrite").put(part, name)).catch(() => undefined),
    /** Drops what an older version left. */
    keepOnly: async (names: string[]) => {
      const all = await done(store("readonly").getAllKeys());
      const old = all.filter((key) => !names.includes(String(key)));
      await Promise.all(old.map((key) => done(store("readwrite").delete(key))));
    },
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
