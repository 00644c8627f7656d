import path from "node:path";
import { bareFileStore } from "@/lib/store/files/chosen";
import { manifestName, partOf } from "../backup/manifest";
import { Trouble } from "../trouble";

/** letGo: all of it is there. clear: takes away what was put there. */
export type Claim = { letGo(): Promise<void>; clear(): Promise<void> };

const owner = ".restoring";

/**
 * Marks the empty bucket of STORAGE_URL as being filled from this backup, so that a run that was cut off can be run again
 * and nothing else is ever written over. On a disk nothing has to be claimed: files come into a folder of their own.
 */
export async function claimBucket(backup: string): Promise<Claim> {
  if (!process.env.STORAGE_URL) return { letGo: async () => {}, clear: async () => {} };
  const store = await bareFileStore();
  const { sha256 } = await partOf(path.join(backup, manifestName));
  const isOurs = (await store.list(owner)).includes(sha256);
  if (!isOurs && (await store.owners()).length > 0)
    throw new Trouble(
      "STORAGE_URL 的桶里已经有文件，什么也没动。换一个空的桶，或者在地址里换一个前缀。 The bucket is not empty; nothing was touched.",
    );
  await store.keep(await store.take(claim()), `${owner}/${sha256}`);
  const letGo = () => store.removeAll(owner);
  const clear = async () => {
    for (const one of await store.owners()) await store.removeAll(one);
    await letGo();
  };
  return { letGo, clear };
}

async function* claim(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("a restore is under way\n");
}
