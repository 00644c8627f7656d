import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import {
  CopyObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { Place } from "../file-store";
import type { Bucket } from "./bucket";
import { isMissing, statusOf } from "./fault";

/** Bytes of a part of an upload, the least that S3 allows; one of each running upload is in memory. */
export const PART = 5 * 1024 * 1024;

const chunks = { highWaterMark: 256 * 1024 };

/** Sends a file of this machine under its final name, in parts when it is large; the object is there when the last is in. */
export async function sendFile(bucket: Bucket, file: string, place: Place): Promise<void> {
  await sendInParts(bucket, createReadStream(file, chunks), place);
}

export async function sendInParts(bucket: Bucket, Body: Readable | Buffer, place: Place): Promise<void> {
  const params = { ...bucket.at(place), Body };
  await new Upload({ client: bucket.client, params, partSize: PART, queueSize: 1 }).done();
}

const TRIES = 3;

/** The same in one request, for a store that cannot put parts together. Up to 5 GB. */
export async function sendWhole(bucket: Bucket, file: string, size: number, place: Place): Promise<void> {
  for (let tries = 1; ; tries++) {
    const params = { ...bucket.at(place), Body: createReadStream(file, chunks), ContentLength: size };
    try {
      await bucket.client.send(new PutObjectCommand(params));
      return;
    } catch (fault) {
      if (tries === TRIES) throw fault;
    }
  }
}

export async function sizeOfObject(bucket: Bucket, place: Place): Promise<number | null> {
  return (await headOfObject(bucket, place))?.ContentLength ?? null;
}

export async function writtenAt(bucket: Bucket, place: Place): Promise<Date | null> {
  return (await headOfObject(bucket, place))?.LastModified ?? null;
}

async function headOfObject(bucket: Bucket, place: Place): Promise<HeadObjectCommandOutput | null> {
  try {
    return await bucket.client.send(new HeadObjectCommand(bucket.at(place)), bucket.soon());
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}

/** Throws unless the bucket answers these keys soon. */
export async function checkBucket(bucket: Bucket, patience: number): Promise<void> {
  const abortSignal = AbortSignal.timeout(patience);
  const Bucket = bucket.name;
  try {
    await bucket.client.send(new HeadBucketCommand({ Bucket }), { abortSignal });
  } catch (fault) {
    // An answer to HEAD has no body, and so no name: a host wants to read SignatureDoesNotMatch or AccessDenied.
    if (statusOf(fault) === 403)
      await bucket.client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 1 }), { abortSignal });
    throw fault;
  }
}

/** Lets the store copy; false when it does not, whatever it says (Ceph's dbstore answers 200 and copies nothing). */
export async function copyInside(bucket: Bucket, from: Place, to: Place): Promise<boolean> {
  const CopySource = `${bucket.name}/${encodeURI(bucket.at(from).Key)}`;
  const said = await bucket.client.send(new CopyObjectCommand({ ...bucket.at(to), CopySource })).then(
    () => true,
    () => false,
  );
  const [size, copied] = [await sizeOfObject(bucket, from), await sizeOfObject(bucket, to)];
  return said && size !== null && size === copied;
}
