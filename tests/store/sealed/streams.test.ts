import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutFor, measured, roomOf } from "@/lib/store/files/sealed/layout";
import { headerSize, type Shape, streamKey } from "@/lib/store/files/sealed/segment";
import { cutOut, openedBytes, sealedBytes } from "@/lib/store/files/sealed/streams";
import { vectors } from "./tink-vectors";

/** As files are sealed, with segments small enough to have many. */
const shape: Shape = { hash: "sha256", derived: 32, segment: 72, data: Buffer.from("test") };
const main = randomBytes(32);

function seal(plain: Uint8Array): Promise<Buffer> {
  return buffer(sealedBytes(inOddPieces(plain), main, shape));
}

async function* inOddPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 101) {
    yield bytes.subarray(at, at + size);
  }
}

function open(sealed: Uint8Array, { key = main, as = shape } = {}): Promise<Buffer> {
  const head = headerSize(as);
  const own = streamKey(sealed.subarray(0, head), key, as);
  return buffer(openedBytes(inOddPieces(sealed.subarray(head)), own, { nth: 0 }));
}

test("Tink's own known answers open", async () => {
  for (const { shape: as, key, plain, sealed } of vectors) {
    const opened = await open(Buffer.from(sealed, "hex"), { key: Buffer.from(key, "hex"), as });
    expect(opened.toString()).toBe(plain);
  }
});

test("Bytes of any length come back, and the sealed length tells theirs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (plain) => {
      const sealed = await seal(plain);
      expect(await open(sealed)).toEqual(Buffer.from(plain));
      expect(measured(shape, sealed.length)?.plain).toBe(plain.length);
    }),
  );
});

test("Any range is opened from its own segments alone", async () => {
  const plain = randomBytes(500);
  const sealed = await seal(plain);
  const own = streamKey(sealed.subarray(0, headerSize(shape)), main, shape);
  const segments = measured(shape, sealed.length)?.segments;
  const at = fc.nat({ max: plain.length - 1 });
  await fc.assert(
    fc.asyncProperty(at, at, async (one, other) => {
      const range = { start: Math.min(one, other), end: Math.max(one, other) };
      const cut = cutFor(shape, sealed.length, range);
      const part = inOddPieces(sealed.subarray(cut.sealed.start, cut.sealed.end + 1));
      const opened = await buffer(cutOut(openedBytes(part, own, { nth: cut.nth, segments }), cut));
      expect(opened).toEqual(plain.subarray(range.start, range.end + 1));
      const most = Math.ceil((range.end - range.start + 1) / roomOf(shape).rest) + 2;
      expect(cut.sealed.end - cut.sealed.start + 1).toBeLessThanOrEqual(most * shape.segment);
    }),
  );
});

test("Every changed byte is noticed", async () => {
  const sealed = await seal(randomBytes(150));
  for (let at = 1; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(open(changed), `byte ${at}`).rejects.toThrow("file: changed since it was sealed");
  }
});

test("Wherever it is cut off it is noticed, between two segments too", async () => {
  const sealed = await seal(randomBytes(150));
  for (let length = headerSize(shape); length < sealed.length; length += 1)
    await expect(open(sealed.subarray(0, length)), `${length} bytes`).rejects.toThrow("changed");
});

test("Bytes added behind, segments in another order and those of another file are noticed", async () => {
  const [sealed, other] = [await seal(randomBytes(300)), await seal(randomBytes(300))];
  const { segment } = shape;
  const part = (from: Buffer, nth: number) => from.subarray(nth * segment, (nth + 1) * segment);
  const wrong = {
    "added behind": Buffer.concat([sealed, Buffer.from([0])]),
    "one twice": Buffer.concat([sealed.subarray(0, 2 * segment), sealed.subarray(segment)]),
    "one left out": Buffer.concat([sealed.subarray(0, segment), sealed.subarray(2 * segment)]),
    swapped: Buffer.concat([part(sealed, 0), part(sealed, 2), part(sealed, 1), sealed.subarray(3 * segment)]),
    "of another file": Buffer.concat([part(sealed, 0), part(other, 1), sealed.subarray(2 * segment)]),
  };
  for (const [what, bytes] of Object.entries(wrong))
    await expect(open(bytes), what).rejects.toThrow("changed");
});

test("Another key opens nothing", async () => {
  await expect(open(await seal(randomBytes(10)), { key: randomBytes(32) })).rejects.toThrow("changed");
});
