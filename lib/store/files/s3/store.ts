import type { ByteRange } from "@/lib/evidence/byte-range";
import { onlyLooks } from "../../looking";
import { Turns } from "../../turns";
import { disk } from "../disk";
import type { FileStore, Place } from "../file-store";
import { refuseOtherStore } from "../held-store";
import { incoming, pathOf } from "../places";
import { readStoreId, storeIdPlace } from "../store-id";
import type { S3Address } from "./address";
import { type Bucket, openBucket } from "./bucket";
import { faultOfS3 } from "./fault";
import { abortLeft } from "./left";
import { isOtherStore, namesOf, ownersIn, removeObjects, sizesOf } from "./names";
import { partsAreRight, rangesAreRight } from "./probe";
import { readObject } from "./read";
import { checkBucket, copyInside, PART, sendFile, sendWhole, sizeOfObject, writtenAt } from "./send";

/** Uploads to the store at once; more wait, so that memory stays small however many people send. */
const LANES = 6;
const PATIENCE_OF_HEALTH_MS = 5_000;

/**
 * Files in a bucket. What comes in is written to this machine's disk first and sent under its final name once it is whole
 * and its hash is known: S3 has no rename, and not every store can copy. So nothing half is ever there, and every request
 * can be repeated. `url`: as STORAGE_URL names it.
 */
export function s3Store(address: S3Address, url: string): FileStore {
  const s3 = openBucket(address);
  const bucket: Asked = {
    ...s3,
    ranges: once(async () => !onlyLooks() && (await rangesAreRight(s3))),
    parts: once(() => partsAreRight(s3)),
  };
  const inLane = lanes();
  const ifBack = afterFault(() => checkBucket(bucket, PATIENCE_OF_HEALTH_MS));
  if (!onlyLooks()) abortLeft(bucket, new Date()).catch(() => {}); // at the next start, then
  const open = (place: Place, range?: ByteRange) =>
    isPart(place) ? disk.open(place, range) : faultOfS3(read(bucket, place, range));
  const theirs = () => readStoreId({ open });
  const rightly = async (place: Place, work: () => Promise<void>) => {
    if (place !== storeIdPlace) await refuseOtherStore(url, theirs);
    return work();
  };
  return {
    take: disk.take,
    patch: disk.patch,
    drop: disk.drop,
    keep: (part, place) =>
      faultOfS3(inLane(() => ifBack(() => rightly(place, () => keep(bucket, part, place))))),
    open,
    size: (place) => (isPart(place) ? disk.size(place) : faultOfS3(sizeOfObject(bucket, place))),
    writtenAt: (place) => faultOfS3(writtenAt(bucket, place)),
    owners: () => faultOfS3(ownersIn(bucket)),
    isOtherStore: (name) => faultOfS3(isOtherStore(bucket, name)),
    list: (ownerId) => faultOfS3(namesOf(bucket, ownerId)),
    sizes: (ownerId) => faultOfS3(sizesOf(bucket, ownerId)),
    remove: (places) => faultOfS3(removeObjects(bucket, places)),
    removeAll: (ownerId) => faultOfS3(removeAll(bucket, ownerId)),
    copy: (from, to) => faultOfS3(inLane(() => rightly(to, () => copy(bucket, from, to)))),
    check: () => faultOfS3(check(bucket)),
  };
}

/** With what is known of it: whether it can be trusted with ranges, and with parts. */
type Asked = Bucket & { ranges(): Promise<boolean>; parts(): Promise<boolean> };

function lanes() {
  const all = Array.from({ length: LANES }, () => new Turns());
  let next = 0;
  return <T>(work: () => Promise<T>): Promise<T> => {
    next = (next + 1) % LANES;
    return (all[next] as Turns).run(work);
  };
}

/** After work that failed the store is asked first whether it is back: who stands in line is not let wait for nothing. */
function afterFault(ask: () => Promise<void>) {
  let failed = false;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (failed) await ask();
    try {
      const done = await work();
      failed = false;
      return done;
    } catch (fault) {
      failed = true;
      throw fault;
    }
  };
}

/** Asks once; what could not be answered is asked again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask().catch((fault: unknown) => {
      answer = null;
      throw fault;
    });
    return answer;
  };
}

function isPart(place: Place): boolean {
  return place.startsWith(`${incoming}/`);
}

async function keep(bucket: Asked, part: Place, place: Place): Promise<void> {
  try {
    await send(bucket, part, place);
  } catch (fault) {
    if (!(await arrived(bucket, part, place))) throw fault;
  }
  await disk.drop(part);
}

async function send(bucket: Asked, part: Place, place: Place): Promise<void> {
  const size = (await disk.size(part)) ?? 0;
  const small = size <= PART; // is one part, and so one request
  if (small || (await bucket.parts())) return sendFile(bucket, pathOf(part), place);
  return sendWhole(bucket, pathOf(part), size, place);
}

/** The store may have taken all, and only its answer was lost. */
async function arrived(bucket: Bucket, part: Place, place: Place): Promise<boolean> {
  const size = await disk.size(part);
  return size !== null && size === (await sizeOfObject(bucket, place).catch(() => null));
}

async function read(bucket: Asked, place: Place, range?: ByteRange) {
  // What breaks off is taken up with a range, even if none was asked for.
  return readObject(bucket, place, !(await bucket.ranges()), range);
}

async function removeAll(bucket: Bucket, ownerId: string): Promise<void> {
  const names = await namesOf(bucket, ownerId);
  await removeObjects(
    bucket,
    names.map((name) => `${ownerId}/${name}`),
  );
}

async function copy(bucket: Asked, from: Place, to: Place): Promise<void> {
  if (await copyInside(bucket, from, to)) return;
  const bytes = await readObject(bucket, from, true);
  if (!bytes) throw new Error("nothing to copy");
  await keep(bucket, await disk.take(bytes), to);
}

async function check(bucket: Bucket): Promise<void> {
  await disk.check();
  await checkBucket(bucket, PATIENCE_OF_HEALTH_MS);
}
