import { createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { dataDir } from "../data-dir";
import { bareFileStore } from "../files/chosen";
import type { FileStore, Place } from "../files/file-store";
import { forgetBackTo, refuseOlder, rowsUntil } from "../moments";
import { checkStoreId, StoreTrouble, storeIdInDatabase } from "../store-identity";
import { missingOriginals } from "./missing";
import { areMost, findUnnamed, newerThan, placesOf, type Unnamed } from "./unnamed";

/** files: of spaces that are there; spaces: that are not, with whatever they had. aside: the folder where all of it lies now. */
export type Dropped = { files: number; spaces: number; aside: string };

/** allOfThem: also when most originals would go; newerToo: also what came after the rows. */
export type Said = { allOfThem?: boolean; newerToo?: boolean };

/** In DATA_DIR: what was moved aside, until somebody removes it. */
export const ASIDE = "unnamed";

/**
 * Moves aside what no row names: files that came after the rows of a backup. Throws StoreTrouble, with nothing touched, unless
 * the store is this database's and lacks no original, since rows of another place would name none of its files; where the
 * database is older; and, unless that was said, where most originals would go, or what is newer than the rows. No server may run:
 * a file that is on its way has no row yet.
 */
export async function dropUnnamed(said: Said = {}, now = new Date()): Promise<Dropped> {
  await refuseWrongStore();
  const unnamed = await findUnnamed();
  if (areMost(unnamed) && !said.allOfThem) throw new StoreTrouble(tooMany(unnamed));
  const places = await placesOf(unnamed);
  if (!said.newerToo) await refuseNewer(places);
  const aside = path.join(dataDir(), ASIDE, now.toISOString().replaceAll(":", "-"));
  const store = await bareFileStore();
  for (const place of places) await moveAside(store, place, aside);
  for (const owner of unnamed.spaces) await store.removeAll(owner);
  await forgetBackTo();
  return { files: unnamed.places.length, spaces: unnamed.spaces.length, aside };
}

/** Down to the disk before it goes. As it is stored: sealed stays sealed. */
async function moveAside(store: FileStore, place: Place, aside: string): Promise<void> {
  const bytes = await store.open(place);
  if (!bytes) return;
  const file = path.join(aside, place);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await pipeline(
    Readable.fromWeb(bytes as import("node:stream/web").ReadableStream),
    createWriteStream(file, { mode: 0o600 }),
  );
  const handle = await open(file);
  await handle.sync().finally(() => handle.close());
  await store.remove([place]);
}

async function refuseWrongStore(): Promise<void> {
  await checkStoreId();
  await refuseOlder();
  const missing = (await missingOriginals()).length;
  if ((await storeIdInDatabase()) === null || missing > 0) throw new StoreTrouble(notSure(missing));
}

async function refuseNewer(places: Place[]): Promise<void> {
  const until = await rowsUntil();
  const newer = await newerThan(until, places);
  if (newer.length > 0) throw new StoreTrouble(tooNew(newer.length, until));
}

function tooNew(newer: number, until: Date | null): string {
  const then = until?.toISOString().slice(0, 16).replace("T", " ") ?? "?";
  return `没有记录的文件里有 ${newer} 个比记录新（记录到 ${then} UTC 为止）：它们是那以后传上来的，记录它们的那个数据库可能还找得到；没有一份备份里有它们。什么也没动。真的不要那些记录了，再加 --newer-too：全部挪到数据文件夹的 ${ASIDE} 里。 ${newer} files are newer than the rows: the database that knew them may still be found; nothing was touched. --newer-too moves them aside all the same.`;
}

function notSure(missing: number): string {
  return `不能确定放文件的地方就是这个数据库的（缺 ${missing} 份原件，或者还没有配过对），什么也没删：先看 npm run store-id -- status。 Not sure that this is the right store (missing: ${missing}); nothing was removed.`;
}

function tooMany({ going, staying }: Unnamed): string {
  return `这样会移走 ${going} 份原件，只留下 ${staying} 份：更像是数据库丢了、换了，或者太旧，什么也没删。先用最近一份好的备份恢复数据库；真的都不要了，再加 --all-of-them。 ${going} originals would go and ${staying} stay: the database is more likely to be lost, another or too old; nothing was removed. Restore the newest good backup first; --all-of-them moves them aside all the same.`;
}
