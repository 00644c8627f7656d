import { DeleteObjectCommand, ListObjectsV2Command, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { allDone } from "../all-done";
import type { Place } from "../file-store";
import { storeIdPlace } from "../store-id";
import type { Bucket } from "./bucket";
import { sizeOfObject } from "./send";

/** What stands before the first slash of every name but ours, which begin with a dot. */
export async function ownersIn({ client, name, prefix }: Bucket): Promise<string[]> {
  const owners: string[] = [];
  const asked = { Bucket: name, Prefix: prefix, Delimiter: "/" };
  for await (const { CommonPrefixes = [] } of paginateListObjectsV2({ client }, asked))
    owners.push(...CommonPrefixes.map(({ Prefix = "" }) => Prefix.slice(prefix.length, -1)));
  return owners.filter((owner) => !owner.startsWith("."));
}

/** One request: what begins a prefix has folders below it, or the id of a store; the files of an owner lie side by side. */
export async function isOtherStore({ client, name, prefix }: Bucket, folder: string): Promise<boolean> {
  const Prefix = `${prefix}${folder}/`;
  const { CommonPrefixes = [], Contents = [] } = await client.send(
    new ListObjectsV2Command({ Bucket: name, Prefix, Delimiter: "/", MaxKeys: 10 }),
  );
  return CommonPrefixes.length > 0 || Contents.some(({ Key }) => Key === `${Prefix}${storeIdPlace}`);
}

/** Names of all objects of one owner. */
export async function namesOf(bucket: Bucket, ownerId: string): Promise<string[]> {
  return [...(await sizesOf(bucket, ownerId)).keys()];
}

/** All objects of one owner with their sizes, page by page: a listing says both. */
export async function sizesOf(bucket: Bucket, ownerId: string): Promise<Map<string, number>> {
  const Prefix = `${bucket.prefix}${ownerId}/`;
  const sizes = new Map<string, number>();
  for await (const page of paginateListObjectsV2(
    { client: bucket.client },
    { Bucket: bucket.name, Prefix },
  )) {
    for (const { Key = "", Size = 0 } of page.Contents ?? []) sizes.set(Key.slice(Prefix.length), Size);
  }
  return sizes;
}

const AT_ONCE = 8;

/**
 * One request an object: not every store takes the one that names a thousand. Each is looked for first: a store that does
 * not answer is not sent a deletion, which it might carry out when something new lies there.
 */
export async function removeObjects(bucket: Bucket, places: Place[]): Promise<void> {
  const left = places.values();
  async function removeNext() {
    for (const place of left) if ((await sizeOfObject(bucket, place)) !== null) await remove(bucket, place);
  }
  await allDone(Array.from({ length: AT_ONCE }, removeNext));
}

async function remove(bucket: Bucket, place: Place): Promise<void> {
  await bucket.client.send(new DeleteObjectCommand(bucket.at(place)), bucket.soon());
}
