import fc from "fast-check";
import { expect, test } from "vitest";
import { storeAt } from "@/lib/store/files/chosen";
import { disk } from "@/lib/store/files/disk";
import type { FileStore } from "@/lib/store/files/file-store";
import { noise, pieces, put, read } from "../fixtures/storage/bytes";
import { dataDirOfFile, halves, newName, s3OfFile } from "./stores";

dataDirOfFile();
const s3 = s3OfFile();

type Step =
  | { kind: "put"; place: string; size: number }
  | { kind: "give up"; size: number }
  | { kind: "copy"; place: string; to: string }
  | { kind: "open"; place: string; start: number; length: number }
  | { kind: "remove"; places: string[] }
  | { kind: "remove all"; owner: string };

const owner = fc.constantFrom("anna", "annabel", "ben");
const place = fc.tuple(owner, fc.constantFrom("a", "a.copy.jpg", "b")).map((parts) => parts.join("/"));
const size = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 65_530, max: 140_000 }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("put" as const), place, size }) },
  fc.record({ kind: fc.constant("give up" as const), size }),
  fc.record({ kind: fc.constant("copy" as const), place, to: place }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("open" as const), place, start: fc.nat(99), length: size }),
  },
  fc.record({ kind: fc.constant("remove" as const), places: fc.array(place, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("remove all" as const), owner }),
);

/** What a store answers to one step; each run has owners of its own, told apart by `run`. */
async function answer(store: FileStore, run: string, step: Step): Promise<unknown> {
  const at = (place: string) => `${run}-${place}`;
  switch (step.kind) {
    case "put":
      return put(store, at(step.place), noise(step.size));
    case "give up":
      return store.drop(await store.take(pieces(noise(step.size))));
    case "copy":
      return store.copy(at(step.place), at(step.to)).catch(() => "nothing to copy");
    case "open": {
      const whole = await store.size(at(step.place));
      const range = { start: step.start, end: Math.min(step.start + step.length, whole ?? 0) - 1 };
      const stream = range.end < range.start ? null : await store.open(at(step.place), range);
      return [whole, (await read(stream))?.toString("base64")];
    }
    case "remove":
      return store.remove(step.places.map(at));
    case "remove all":
      return store.removeAll(at(step.owner));
  }
}

/** All that lies in a store, with its bytes. */
async function contents(store: FileStore, run: string): Promise<Map<string, string | undefined>> {
  const all = new Map<string, string | undefined>();
  for (const owner of ["anna", "annabel", "ben"]) {
    for (const name of (await store.list(`${run}-${owner}`)).sort()) {
      const bytes = await read(await store.open(`${run}-${owner}/${name}`));
      all.set(`${owner}/${name}`, bytes?.toString("base64"));
    }
  }
  return all;
}

test("Whatever is done in whatever order, the disk and S3 answer the same and hold the same", async () => {
  const bucket = await storeAt(s3.server().url);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const run = newName().slice(0, 8);
      for (const one of steps) expect(await answer(bucket, run, one)).toEqual(await answer(disk, run, one));
      expect(await contents(bucket, run)).toEqual(await contents(disk, run));
      expect(halves()).toEqual([]);
    }),
    { numRuns: process.env.TEST_STORAGE ? 200 : 15 },
  );
}, 300_000);
