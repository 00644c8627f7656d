import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readRegular } from "../regular";
import { Trouble } from "../trouble";
import { backupsIn } from "./in-folder";
import { type Manifest, toldManifest } from "./manifest";
import { writeWhole } from "./written";

/** In a folder of backups: whose backups they are, and the most rows that any of them had. */
const noteName = "installation.json";

/** store: the id by which the database of the installation knows its file store; most: rows that people made; mostAt: of which backup. */
const Note = z.object({
  store: z.string().nullable().default(null),
  most: z.number().default(0),
  mostAt: z.string().default(""),
});
export type Note = z.infer<typeof Note>;

/** By what an installation is known: of an earlier version, which noted no store, by its secret. */
export type Installation = Pick<Manifest, "store" | "secret">;

/** null: there is none yet. Throws Trouble where it says nothing, since nobody knows then whose folder it is. */
export function noteOf(folder: string): Note | null {
  const file = path.join(folder, noteName);
  if (!existsSync(file)) return null;
  try {
    return Note.parse(JSON.parse(readRegular(file)));
  } catch {
    throw new Trouble(
      `${file} 读不出来，不知道这是谁的备份，什么也没做。 The note of whose backups these are cannot be read.`,
    );
  }
}

/** Throws Trouble, before anything is written, where the folder holds another installation's backups. */
export async function refuseOther(folder: string, ours: Installation): Promise<void> {
  const theirs = noteOf(folder) ?? (await toldBy(folder));
  if (theirs && !isSame(theirs, ours)) throw new Trouble(notOurs(folder));
}

/** What the newest backup says that was made before there was such a note. */
async function toldBy(folder: string): Promise<Installation | null> {
  const newest = (await backupsIn(folder)).at(-1);
  return newest ? toldManifest(path.join(folder, newest.name)) : null;
}

function isSame(theirs: Partial<Installation>, ours: Installation): boolean {
  if (theirs.store) return theirs.store === ours.store;
  return theirs.secret === undefined || theirs.secret === ours.secret;
}

/** Afterwards. isSmaller: that it has fewer rows than one before was meant. */
export async function noteMade(folder: string, made: Manifest, isSmaller = false): Promise<void> {
  const before = noteOf(folder);
  const most = lastingRows(made);
  const isMore = isSmaller || most >= (before?.most ?? 0);
  const note: Note = {
    store: made.store,
    ...(isMore || !before ? { most, mostAt: made.madeAt } : { most: before.most, mostAt: before.mostAt }),
  };
  await writeWhole(path.join(folder, noteName), [Buffer.from(`${JSON.stringify(note)}\n`)]);
}

/** What people made and nothing takes away but they: neither events, nor rows that wait to be chosen from. */
const lasting = [
  ...["user", "Complainant", "Call", "CallVersion", "CallSource", "Evidence", "EvidenceCall", "Contact"],
  ...["Complaint", "ComplaintCall", "IssuedLetter", "Step", "Caller", "CallerNumber"],
  ...["Refusal", "RefusalNumber", "Import"],
];

export function lastingRows({ counts }: Pick<Manifest, "counts">): number {
  return lasting.reduce((sum, table) => sum + (counts[table] ?? 0), 0);
}

/** Less than half of what the folder had: nobody lost so much by working on. */
export function hasShrunk(manifest: Pick<Manifest, "counts">, { most }: Note): boolean {
  return lastingRows(manifest) * 2 < most;
}

/** How a backup compares with what its folder had before; null where it lies in none, or has as much. */
export function comparedWithBefore(backup: string, manifest: Manifest): string | null {
  const note = noteOf(path.dirname(backup));
  const rows = lastingRows(manifest);
  if (!note || rows >= note.most) return null;
  return `这份备份里大家记下的有 ${rows} 条，这个文件夹里最多的一份（${note.mostAt.slice(0, 16).replace("T", " ")} UTC）有 ${note.most} 条：少的是不是有人删了，看一看。 Rows that people made: ${rows}; the most that a backup of this folder had: ${note.most}.`;
}

function notOurs(folder: string): string {
  return `${folder} 里是另一个清静的备份，什么也没写、没删：换一个文件夹。恢复过、adopt 过以后是同一个清静的，确定接着用这个文件夹，加一次 --i-know-it-is-another。 The folder holds another installation's backups; nothing was written. Choose another folder; after a restore or an adoption --i-know-it-is-another goes on in this one.`;
}

/** After the id of an installation has changed. */
export const takeOverFirst =
  "做增量备份的文件夹还认从前的编号：下一次备份加一次 --i-know-it-is-another。 The next incremental backup into the folder of before needs --i-know-it-is-another once.";
