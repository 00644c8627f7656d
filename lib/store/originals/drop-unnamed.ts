import { bareFileStore } from "../files/chosen";
import { checkStoreId, StoreTrouble, storeIdInDatabase } from "../store-identity";
import { missingOriginals } from "./missing";
import { areMost, findUnnamed, type Unnamed } from "./unnamed";

/** files: of spaces that are there; spaces: that are not, with whatever they had. */
export type Dropped = { files: number; spaces: number };

/**
 * Takes away what no row names: files that came after the rows of a backup. Throws StoreTrouble, with nothing touched, unless
 * the store is this database's and lacks no original, since rows of another place would name none of its files; and where most
 * originals would go, unless that was said (allOfThem). No server may run: a file that is on its way has no row yet.
 */
export async function dropUnnamed({ allOfThem = false } = {}): Promise<Dropped> {
  await refuseWrongStore();
  const unnamed = await findUnnamed();
  if (areMost(unnamed) && !allOfThem) throw new StoreTrouble(tooMany(unnamed));
  const store = await bareFileStore();
  if (unnamed.places.length > 0) await store.remove(unnamed.places);
  for (const owner of unnamed.spaces) await store.removeAll(owner);
  return { files: unnamed.places.length, spaces: unnamed.spaces.length };
}

async function refuseWrongStore(): Promise<void> {
  await checkStoreId();
  const missing = (await missingOriginals()).length;
  if ((await storeIdInDatabase()) === null || missing > 0) throw new StoreTrouble(notSure(missing));
}

function notSure(missing: number): string {
  return `不能确定放文件的地方就是这个数据库的（缺 ${missing} 份原件，或者还没有配过对），什么也没删：先看 npm run store-id -- status。 Not sure that this is the right store (missing: ${missing}); nothing was removed.`;
}

function tooMany({ going, staying }: Unnamed): string {
  return `这样会删掉 ${going} 份原件，只留下 ${staying} 份：更像是数据库丢了、换了，或者太旧，什么也没删。先用最近一份好的备份恢复数据库；真的都不要了，再加 --all-of-them。 ${going} originals would go and ${staying} stay: the database is more likely to be lost, another or too old; nothing was removed. Restore the newest good backup first; --all-of-them removes them all the same.`;
}
