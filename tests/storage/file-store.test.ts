import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileStore } from "@/lib/store/files/file-store";
import { readMoment, storeMomentPlace, writeMoment } from "@/lib/store/files/store-moment";
import { noise, pieces, put, read } from "../fixtures/storage/bytes";
import { allStores, dataDirOfFile, halves, newName } from "./stores";

dataDirOfFile();
const MB = 1024 * 1024;

/** A new owner with one file of these bytes. */
async function kept(store: FileStore, bytes: Uint8Array) {
  const owner = newName();
  await put(store, `${owner}/file`, bytes);
  return { owner, place: `${owner}/file` };
}

describe.each(allStores())("Files on %s", (_, open) => {
  test.each([1, 65_536, 5 * MB - 1, 5 * MB, 5 * MB + 1, 11 * MB])(
    "%i bytes come back as they were",
    async (size) => {
      const store = await open();
      const { place } = await kept(store, noise(size));
      expect(await store.size(place)).toBe(size);
      expect((await read(await store.open(place)))?.equals(noise(size))).toBe(true);
      expect(halves()).toEqual([]);
    },
  );

  test("Any range of a large file is that part of it", async () => {
    const store = await open();
    const bytes = noise(6 * MB);
    const { place } = await kept(store, bytes);
    const ends = fc.tuple(fc.nat(bytes.length - 1), fc.nat(bytes.length - 1));
    await fc.assert(
      fc.asyncProperty(ends, async ([a, b]) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const part = await read(await store.open(place, range));
        expect(part?.equals(bytes.subarray(range.start, range.end + 1))).toBe(true);
      }),
      { numRuns: 12, examples: [[[0, 0]], [[0, bytes.length - 1]], [[5 * MB - 2, 5 * MB + 2]]] },
    );
  });

  test("When a place was filled is known, and of an empty one nothing", async () => {
    const store = await open();
    const earlier = await kept(store, noise(10));
    const first = await store.writtenAt(earlier.place);
    const second = await store.writtenAt((await kept(store, noise(10))).place);
    expect(second?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(await store.writtenAt(`${newName()}/file`)).toBeNull();
  });

  test("How far a database has been is read as it was written, and the later counts", async () => {
    const store = await open();
    for (const nth of [1, 2]) await writeMoment(store, { nth, at: new Date(nth) });
    expect(await readMoment(store)).toEqual({ nth: 2, at: new Date(2) });
    expect(await store.owners()).not.toContain(storeMomentPlace);
  });

  test("What lies beyond the end is nothing", async () => {
    const store = await open();
    const { place } = await kept(store, noise(10));
    expect((await read(await store.open(place, { start: 10, end: 20 })))?.length).toBe(0);
    expect((await read(await store.open(place, { start: 4, end: 20 })))?.equals(noise(10).subarray(4))).toBe(
      true,
    );
  });

  test("What is taken is nobody's before it is kept, and can be read already", async () => {
    const store = await open();
    const owner = newName();
    const part = await store.take(pieces(noise(1000)));
    expect(await store.list(owner)).toEqual([]);
    expect((await read(await store.open(part, { start: 10, end: 19 })))?.equals(noise(20).subarray(10))).toBe(
      true,
    );
    expect(await store.size(part)).toBe(1000);
    await store.drop(part);
    expect([await store.open(part), halves()]).toEqual([null, []]);
  });

  test("When the sender breaks off, nothing stays and its fault is told", async () => {
    const store = await open();
    await expect(store.take(pieces(noise(MB), 300_000))).rejects.toThrow("the sender is gone");
    expect(halves()).toEqual([]);
  });

  test("What never came is not there, and is no fault to remove", async () => {
    const store = await open();
    const place = `${newName()}/file`;
    expect([await store.open(place), await store.size(place)]).toEqual([null, null]);
    await store.remove([place]);
    await store.removeAll(newName());
    await store.drop(".incoming/none.part");
  });

  test("The same place again has the new bytes", async () => {
    const store = await open();
    const { owner, place } = await kept(store, noise(MB));
    await put(store, place, noise(7));
    expect((await read(await store.open(place)))?.equals(noise(7))).toBe(true);
    expect(await store.list(owner)).toEqual(["file"]);
  });

  test("The same place from many sides at once has one of them whole", async () => {
    const store = await open();
    const { owner, place } = await kept(store, noise(10));
    await Promise.all(Array.from({ length: 12 }, () => put(store, place, noise(70_000))));
    expect((await read(await store.open(place)))?.equals(noise(70_000))).toBe(true);
    expect([await store.list(owner), halves()]).toEqual([["file"], []]);
  });

  test("An owner's names are theirs alone, also beside an owner whose id begins the same", async () => {
    const store = await open();
    const { owner } = await kept(store, noise(10));
    await put(store, `${owner}/file.copy.jpg`, noise(10));
    await put(store, `${owner}x/other`, noise(10));
    expect((await store.list(owner)).sort()).toEqual(["file", "file.copy.jpg"]);
    expect((await store.sizes(owner)).get("file")).toBeGreaterThanOrEqual(10); // or more, where it is sealed
    await store.removeAll(owner);
    expect([await store.list(owner), await store.list(`${owner}x`)]).toEqual([[], ["other"]]);
  });

  test("Files are removed by name, and the others stay", async () => {
    const store = await open();
    const { owner } = await kept(store, noise(10));
    for (const name of ["a", "b", "c"]) await put(store, `${owner}/${name}`, noise(3));
    await store.remove([`${owner}/a`, `${owner}/c`]);
    expect((await store.list(owner)).sort()).toEqual(["b", "file"]);
  });

  test.each([10, 6 * MB])("A copy of %i bytes stands by itself", async (size) => {
    const store = await open();
    const { place } = await kept(store, noise(size));
    const copied = `${newName()}/copied`;
    await store.copy(place, copied);
    await store.remove([place]);
    expect((await read(await store.open(copied)))?.equals(noise(size))).toBe(true);
    expect(halves()).toEqual([]);
  });

  test("Nothing cannot be copied", async () => {
    const store = await open();
    const copied = `${newName()}/copied`;
    await expect(store.copy(`${newName()}/none`, copied)).rejects.toThrow();
    expect(await store.size(copied)).toBeNull();
  });

  test("A reader may leave in the middle, and others read on", async () => {
    const store = await open();
    const { place } = await kept(store, noise(6 * MB));
    for (let times = 0; times < 20; times++) {
      const reader = (await store.open(place))?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect((await read(await store.open(place)))?.length).toBe(6 * MB);
  });

  test("It says that it is well", async () => {
    await expect((await open()).check()).resolves.toBeUndefined();
  });
});
