import { createHash, randomUUID } from "node:crypto";
import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import type { ByteRange } from "@/lib/evidence/byte-range";
import type { Place } from "../file-store";
import type { Bucket } from "./bucket";
import { getObject } from "./get";
import { PART, sendInParts } from "./send";

// Not every store gives back what it took: Ceph's dbstore (18.2) answers a range with the beginning of the object, under
// headers that claim otherwise, and puts the parts of an upload together wrong. So each server asks once, with bytes of its own.

/** Whether a range is answered with the right bytes. */
export async function rangesAreRight(bucket: Bucket): Promise<boolean> {
  const bytes = Buffer.from("0123456789");
  return withProbe(bucket, bytes, (probe) =>
    comesBack(bucket, probe, bytes.subarray(4, 7), { start: 4, end: 6 }),
  );
}

/** Whether an object sent in two parts comes back as it was. */
export async function partsAreRight(bucket: Bucket): Promise<boolean> {
  const bytes = Buffer.alloc(PART + PART / 2, Buffer.from(Array.from({ length: 251 }, (_, n) => n)));
  return withProbe(bucket, bytes, (probe) => comesBack(bucket, probe, bytes));
}

async function withProbe<T>(bucket: Bucket, bytes: Buffer, look: (probe: Place) => Promise<T>): Promise<T> {
  const probe = `.probe-${randomUUID()}`;
  await sendInParts(bucket, bytes, probe);
  try {
    return await look(probe);
  } finally {
    await bucket.client.send(new DeleteObjectCommand(bucket.at(probe))).catch(() => {});
  }
}

/** false also when it does not come back at all: it was just taken. */
async function comesBack(bucket: Bucket, probe: Place, bytes: Buffer, range?: ByteRange): Promise<boolean> {
  const came = createHash("sha256");
  try {
    const got = await getObject(bucket, probe, { range, cutHere: false });
    if (!got) return false;
    for await (const piece of got.pieces) came.update(piece);
  } catch {
    return false;
  }
  return came.digest("hex") === createHash("sha256").update(bytes).digest("hex");
}
