import path from "node:path";
import { bareFileStore } from "@/lib/store/files/chosen";
import { manifestName } from "../backup/manifest";
import { partOf } from "../backup/written";
import { Trouble } from "../trouble";

/** letGo: all of it is there. clear: takes away what was put there. */
export type Claim = { letGo(): Promise<void>; clear(): Promise<void> };

const owner = ".restoring";

/** Nothing to claim: files come into a folder of their own, or none come. */
export const noClaim: Claim = { letGo: async () => {}, clear: async () => {} };

/** Throws Trouble unless the bucket of STORAGE_URL is empty, or was begun to be filled from this backup. Writes nothing. */
export async function refuseFullBucket(backup: string): Promise<void> {
  if (!process.env.STORAGE_URL) return;
  const store = await bareFileStore();
  const isOurs = (await store.list(owner)).includes(await markOf(backup));
  if (!isOurs && (await store.owners()).length > 0)
    throw new Trouble(
      "STORAGE_URL 的桶里已经有文件，什么也没动。换一个空的桶，或者在地址里换一个前缀。 The bucket is not empty; nothing was touched.",
    );
}

/**
 * Marks the empty bucket of STORAGE_URL as being filled from this backup, so that a run that was cut off can be run again
 * and nothing else is ever written over.
 */
export async function claimBucket(backup: string): Promise<Claim> {
  if (!process.env.STORAGE_URL) return noClaim;
  await refuseFullBucket(backup);
  const store = await bareFileStore();
  await store.keep(await store.take(claim()), `${owner}/${await markOf(backup)}`);
  const letGo = () => store.removeAll(owner);
  const clear = async () => {
    for (const one of await store.owners()) await store.removeAll(one);
    await letGo();
  };
  return { letGo, clear };
}

async function markOf(backup: string): Promise<string> {
  return (await partOf(path.join(backup, manifestName))).sha256;
}

async function* claim(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("a restore is under way\n");
}
