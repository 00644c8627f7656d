import { describe, expect, test } from "vitest";
import { storeAt } from "@/lib/store/files/chosen";
import { disk } from "@/lib/store/files/disk";
import type { FileStore, Place } from "@/lib/store/files/file-store";
import { sealing } from "@/lib/store/files/sealed/sealing";
import { giveKeys, newKey } from "../fixtures/keys";
import { noise, pieces, put, read } from "../fixtures/storage/bytes";
import { dataDirOfFile, newName, s3OfFile } from "./stores";

dataDirOfFile();
giveKeys(newKey());
const s3 = s3OfFile();
const stores: [string, () => Promise<FileStore>][] = [
  ["disk", async () => disk],
  ["S3", () => storeAt(s3.server().url)],
];

/** What somebody does who can write to the disk or the bucket and has no key. */
async function carry(bare: FileStore, from: Place, to: Place): Promise<void> {
  const bytes = await bare.open(from);
  if (!bytes) throw new Error("nothing to carry");
  await bare.keep(await bare.take(bytes), to);
}

const size = 200_044;
const ranges = [
  undefined,
  { start: 0, end: size - 1 },
  { start: 0, end: 9 },
  { start: 100_000, end: 100_009 },
  { start: size, end: size + 9 },
];

describe.each(stores)("A sealed file on %s", (_, open) => {
  async function kept() {
    const bare = await open();
    const [owner, place] = [newName(), "a".repeat(64)];
    await put(sealing(bare), `${owner}/${place}`, noise(size));
    return { bare, owner, place: `${owner}/${place}` };
  }

  test("opens in no other place: not one byte of it, of no range, nor its size", async () => {
    const { bare, owner, place } = await kept();
    const elsewhere = [`${newName()}/${"a".repeat(64)}`, `${owner}/${"b".repeat(64)}`, `${place}.copy.jpg`];
    for (const other of elsewhere) {
      await put(sealing(bare), other, noise(size));
      await carry(bare, place, other);
      for (const range of ranges)
        await expect(sealing(bare).open(other, range), JSON.stringify(range)).rejects.toThrow("changed");
      await expect(sealing(bare).size(other)).rejects.toThrow("changed");
    }
    expect((await read(await sealing(bare).open(place)))?.equals(noise(size))).toBe(true);
  });

  test("does not pass for one that is still coming in, nor that one for it", async () => {
    const { bare, place } = await kept();
    const part = await sealing(bare).take(pieces(noise(10)));
    const bytes = await read(await bare.open(place));
    const other = await bare.take(pieces(bytes ?? noise(0)));
    await expect(sealing(bare).open(other)).rejects.toThrow("changed");
    await expect(sealing(bare).keep(other, place)).rejects.toThrow("changed");
    await carry(bare, part, place);
    await expect(sealing(bare).open(place)).rejects.toThrow("changed");
  });

  test("goes along to another owner and opens there, and only there", async () => {
    const { bare, place } = await kept();
    const to = `${newName()}/${"a".repeat(64)}`;
    await sealing(bare).copy(place, to);
    await bare.remove([place]);
    expect((await read(await sealing(bare).open(to)))?.equals(noise(size))).toBe(true);
    await carry(bare, to, place);
    await expect(sealing(bare).open(place)).rejects.toThrow("changed");
  });

  test("that does not open in its place is copied as the fault it is", async () => {
    const { bare, place } = await kept();
    const [wrong, to] = [`${newName()}/${"a".repeat(64)}`, `${newName()}/${"a".repeat(64)}`];
    await carry(bare, place, wrong);
    await sealing(bare).copy(wrong, to);
    await expect(sealing(bare).open(to)).rejects.toThrow("changed");
  });
});
