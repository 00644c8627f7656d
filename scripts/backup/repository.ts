import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { keyring } from "@/lib/store/sealed/keys";
import { makeFolder } from "../folder.mjs";
import { Trouble } from "../trouble";
import { type FileLine, isSure } from "./file-line";
import { backupsIn, filesOf, isAhead, markName, saidAhead } from "./in-folder";
import { hasShrunk, type Installation, noteMade, noteOf, refuseOther } from "./installation";
import { lockedBy } from "./lock";
import { fillBackup, type Made, type Ways } from "./make";
import { isGood, type Manifest, readManifest } from "./manifest";
import { type Held, prune } from "./prune";
import { closedFolder, syncFolder } from "./written";

const making = ".making-";

/**
 * keep: so many good ones stay. noted: is told of it before old ones are taken away, which may be refused. isAnother: the folder
 * is this installation's from now on, whoever's it was; isSmaller: that it has fewer rows than the one with the most was meant.
 */
type Adding = Ways & {
  keep?: number;
  noted?: (made: Made) => Promise<void>;
  isAnother?: boolean;
  isSmaller?: boolean;
};

/** larger: an older backup that stays for having more rows; null where none has. */
export type Added = Made & { larger: Held | null };

/**
 * A backup more in a folder of backups: the originals lie there once, each under the SHA-256 of its stored bytes, and every
 * backup names those it needs. Only what is new is read. The folder belongs to one installation: another's is refused.
 */
export async function addBackup(folder: string, ways: Adding = {}): Promise<Added> {
  makeFolder(folder);
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(markName))
    throw new Trouble(
      `${folder} 里有别的东西，不是放备份的文件夹，换一个。 The folder holds something else: choose another.`,
    );
  await closedFolder(folder);
  const lock = lockedBy(folder, markName);
  try {
    await clearHalves(folder);
    const now = ways.now ?? new Date();
    const fits = async (ours: Installation) => {
      if (!ways.isAnother) await refuseOther(folder, ours);
    };
    const made = await addOne(folder, { ...ways, now, fits });
    if (isGood(made)) await noteMade(folder, made, ways.isSmaller);
    await ways.noted?.(made);
    const order = { own: path.basename(made.folder), now, isSmaller: ways.isSmaller };
    const larger = ways.keep && isGood(made) ? await prune(folder, { ...order, keep: ways.keep }) : null;
    return { ...made, larger };
  } finally {
    lock.close();
  }
}

async function addOne(folder: string, ways: Ways): Promise<Made> {
  const name = await freeName(folder, ways.now ?? new Date());
  const half = path.join(folder, `${making}${name}`);
  try {
    await closedFolder(half);
    const known = await knownFiles(folder);
    const made = await fillBackup(half, ways, { filesAt: "../files", known });
    await rename(half, path.join(folder, name));
    await syncFolder(folder);
    return { ...made, folder: path.join(folder, name) };
  } catch (fault) {
    await clearHalves(folder);
    throw fault;
  }
}

/** The moment it was made, to the second: 2026-11-30T17-23-20Z. */
async function freeName(folder: string, now: Date): Promise<string> {
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
  const names = new Set(await readdir(folder));
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? stamp : `${stamp}-${nth}`;
    if (!names.has(name)) return name;
  }
}

/**
 * The newest whole backup of a folder of backups; the folder itself when it is none. Throws Trouble where all are dated later
 * than now: which is to be taken is for who knows the clocks to say.
 */
export async function newestIn(folder: string, now = new Date()): Promise<string> {
  if (!existsSync(path.join(folder, markName))) return folder;
  const all = await backupsIn(folder);
  const newest = all.filter((one) => !isAhead(one, now)).at(-1);
  if (!newest && all.length > 0) throw new Trouble(saidAhead(all.map(({ name }) => name)));
  return newest ? path.join(folder, newest.name) : folder;
}

/**
 * The same for a restore that is to stay. Throws Trouble where originals were lost already when it was made, where the database was
 * an older one then, or where it has less than half of the rows of before, and an earlier one has more: which counts is for who
 * restores to say.
 */
export async function newestWithoutLoss(folder: string, now = new Date()): Promise<string> {
  const newest = await newestIn(folder, now);
  if (newest === folder || isWithoutLoss(newest)) return newest;
  const others = (await backupsIn(folder)).filter((one) => !isAhead(one, now)).reverse();
  const whole = others.map(({ name }) => path.join(folder, name)).find(isWithoutLoss);
  if (whole) throw new Trouble(chooseOne(newest, whole));
  return newest;
}

/** Also of what cannot be read, of which nothing is known, and of rows alone. */
function isWithoutLoss(backup: string): boolean {
  const manifest = readable(backup);
  if (!manifest) return true;
  const note = noteOf(path.dirname(backup));
  if (manifest.older || (note && hasShrunk(manifest, note))) return false;
  return manifest.rowsOnly || manifest.missing + manifest.changed === 0;
}

function keepRows(whole: string): string {
  return `要最新的记录，就恢复最新的那份，再用 npm run store-id -- put-back ${whole} 把缺的原件放回去。`;
}

function chooseOne(newest: string, whole: string): string {
  const { missing = 0, changed = 0, older } = readable(newest) ?? {};
  const lost = missing + changed;
  const why =
    lost > 0 ? `就缺或者坏了 ${lost} 份原件` : older ? "数据库就比原件旧" : "记录就比从前少了一大半";
  return `最新的一份 ${newest} 做的时候${why}，最近一份什么都不缺的是 ${whole}：要哪一份，写它的全名，什么也没恢复。${lost > 0 ? keepRows(whole) : ""} Something was lost when the newest backup was made; name the one to restore.`;
}

/**
 * Files of the newest backup that can be read with the keys given: what is among them is not read again. A changed original is
 * none of them, or it would be taken for known the next time, and the copy from before for something that nobody needs.
 */
async function knownFiles(folder: string): Promise<Map<string, FileLine>> {
  for (const { name } of (await backupsIn(folder)).reverse()) {
    const backup = path.join(folder, name);
    const manifest = readable(backup);
    if (manifest && !manifest.rowsOnly)
      return new Map((await filesOf(backup, manifest)).filter(isSure).map((line) => [line.place, line]));
  }
  return new Map();
}

function readable(backup: string): Manifest | null {
  try {
    return readManifest(backup, { keys: keyring(), unsigned: false });
  } catch {
    return null;
  }
}

/** What a run that was killed left: nothing of it is a backup. */
async function clearHalves(folder: string): Promise<void> {
  const halves = (await readdir(folder)).filter(
    (name) => name.startsWith(making) || name.startsWith(".gone-"),
  );
  for (const name of halves) await rm(path.join(folder, name), { recursive: true, force: true });
  const files = path.join(folder, "files");
  const parts = existsSync(files) ? (await readdir(files)).filter((name) => name.startsWith(".part-")) : [];
  for (const name of parts) await rm(path.join(files, name), { force: true });
}
