import { db } from "../db";
import { bareFileStore } from "../files/chosen";
import type { FileStore } from "../files/file-store";
import { checkStoreId, StoreTrouble, storeIdInDatabase } from "../store-identity";
import { missingOriginals } from "./missing";

/** files: of spaces that are there; spaces: that are not, with whatever they had. */
export type Dropped = { files: number; spaces: number };

/**
 * Takes away what no row names: files that came after the rows of a backup. Throws StoreTrouble, with nothing touched, unless
 * the store is this database's and lacks no original, since rows of another place would name none of its files. No server
 * may run: a file that is on its way has no row yet.
 */
export async function dropUnnamed(): Promise<Dropped> {
  await refuseWrongStore();
  const store = await bareFileStore();
  const known = new Set((await db().user.findMany({ select: { id: true } })).map(({ id }) => id));
  const dropped: Dropped = { files: 0, spaces: 0 };
  for (const owner of await store.owners()) {
    if (known.has(owner)) dropped.files += await dropOf(store, owner);
    else if (!(await store.isOtherStore(owner))) {
      await store.removeAll(owner);
      dropped.spaces += 1;
    }
  }
  return dropped;
}

async function refuseWrongStore(): Promise<void> {
  await checkStoreId();
  const missing = (await missingOriginals()).length;
  if ((await storeIdInDatabase()) === null || missing > 0) throw new StoreTrouble(notSure(missing));
}

async function dropOf(store: FileStore, ownerId: string): Promise<number> {
  const rows = await db().evidence.findMany({ where: { ownerId }, select: { sha256: true } });
  const named = new Set(rows.map(({ sha256 }) => sha256));
  const unnamed = (await store.list(ownerId)).filter((name) => !named.has(name.split(".", 1)[0] ?? ""));
  if (unnamed.length > 0) await store.remove(unnamed.map((name) => `${ownerId}/${name}`));
  return unnamed.length;
}

function notSure(missing: number): string {
  return `不能确定放文件的地方就是这个数据库的（缺 ${missing} 份原件，或者还没有配过对），什么也没删：先看 npm run store-id -- status。 Not sure that this is the right store (missing: ${missing}); nothing was removed.`;
}
