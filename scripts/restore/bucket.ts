import path from "node:path";
import { bareFileStore } from "@/lib/store/files/chosen";
import { restoring } from "@/lib/store/store-identity";
import { manifestName } from "../backup/manifest";
import { partOf } from "../backup/written";
import { Trouble } from "../trouble";

/** clear: takes away what was put there. */
export type Claim = { clear(): Promise<void> };

/** Nothing to claim: files come into a folder of their own, or none come. */
export const noClaim: Claim = { clear: async () => {} };

/** Throws Trouble unless the bucket of STORAGE_URL is empty, or was begun to be filled from this backup. Writes nothing. */
export async function refuseFullBucket(mark: string): Promise<void> {
  if (!process.env.STORAGE_URL) return;
  const store = await bareFileStore();
  const isOurs = (await store.list(restoring)).includes(mark);
  if (!isOurs && (await store.owners()).length > 0)
    throw new Trouble(
      "STORAGE_URL 的桶里已经有文件，什么也没动。换一个空的桶，或者在地址里换一个前缀。 The bucket is not empty; nothing was touched.",
    );
}

/**
 * Marks the empty bucket of STORAGE_URL as being filled from this backup, so that a run that was cut off can be run again
 * and nothing else is ever written over.
 */
export async function claimBucket(mark: string): Promise<Claim> {
  if (!process.env.STORAGE_URL) return noClaim;
  await refuseFullBucket(mark);
  const store = await bareFileStore();
  await store.keep(await store.take(claim()), `${restoring}/${mark}`);
  const clear = async () => {
    for (const one of await store.owners()) await store.removeAll(one);
    await store.removeAll(restoring);
  };
  return { clear };
}

/** All of it is there. */
export async function letGoOfBucket(mark: string): Promise<void> {
  if (!process.env.STORAGE_URL) return;
  await (await bareFileStore()).remove([`${restoring}/${mark}`]);
}

/** By what a backup is known again. */
export async function markOf(backup: string): Promise<string> {
  return (await partOf(path.join(backup, manifestName))).sha256;
}

async function* claim(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("a restore is under way\n");
}
