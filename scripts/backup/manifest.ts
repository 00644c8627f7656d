import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import type { Keyring, SealKey } from "@/lib/store/sealed/keys";
import { readRegular } from "../regular";
import { Trouble } from "../trouble";

const Part = z.object({ size: z.number(), sha256: z.string() });
/** Of a file as it lies there. */
export type Part = z.infer<typeof Part>;

/**
 * What a backup holds, written last: a folder without it is none. parts: each file of the backup but the originals, which
 * `files.ndjson` lists. counts: rows by table, without what signs in. withoutFile: evidence that never had an original;
 * missing and changed: originals that are gone or are not what was received; broken: what a restore refuses of its rows; unopened: rows with sealed
 * values that no longer open, and originals sealed with a key that was not given; older: the database was older than its originals. From form 2 on also: filesAt: the folder of
 * the originals, each under the SHA-256 of its stored bytes; sealedBy: the id of the key that sealed the parts and signed
 * this; keys and secret: by what a restore knows, before it writes, that it has been given the right ones; store: the id of the installation; spaces: how many
 * browsers without an account find their way back.
 */
export const Manifest = z.object({
  format: z.enum(["qingjing-backup/1", "qingjing-backup/2"]),
  madeAt: z.string(),
  database: z.enum(["sqlite", "postgresql"]),
  migrations: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  files: z.number(),
  bytes: z.number(),
  withoutFile: z.number(),
  missing: z.number().default(0),
  changed: z.number().default(0),
  broken: z.number().default(0),
  unopened: z.number().default(0),
  older: z.boolean().default(false),
  rowsOnly: z.boolean().default(false),
  filesAt: z.enum(["files", "../files"]).default("files"),
  sealedBy: z.string().nullable().default(null),
  keys: z.array(z.object({ keyId: z.string(), check: z.string() })).default([]),
  secret: z.string().nullable().default(null),
  store: z.string().nullable().default(null),
  spaces: z.number().default(0),
  parts: z.record(z.string(), Part),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestName = "manifest.json";
export const listName = "files.ndjson";

type Judged = Pick<Manifest, "missing" | "changed" | "broken" | "unopened" | "older">;

/** Every original that should be there is, as it was received; a restore takes the rows, of now, and what is sealed in them opens. */
export function isGood({ missing, changed, broken, unopened, older }: Judged): boolean {
  return !older && missing + changed + broken + unopened === 0;
}

/** Good, and with its originals in it: what one may rely on alone. */
export function isWhole(manifest: Judged & Pick<Manifest, "rowsOnly">): boolean {
  return isGood(manifest) && !manifest.rowsOnly;
}

/** Every key that a restore has to be given, the one that signed it first. In the middle of a rotation they are several. */
export function keysNeeded({ sealedBy, keys }: Pick<Manifest, "sealedBy" | "keys">): string[] {
  const sealed = keys.map(({ keyId }) => keyId);
  return [...new Set(sealedBy === null ? sealed : [sealedBy, ...sealed])];
}

/** The text it is written as. Its last word is the SHA-256 of all it says, or an HMAC of it where there is a key. */
export function manifestText(manifest: object, key: SealKey | null): string {
  return `${JSON.stringify({ ...manifest, whole: lastWord(manifest, key) }, null, 2)}\n`;
}

function lastWord(manifest: object, key: SealKey | null): string {
  const text = JSON.stringify(manifest);
  if (!key) return createHash("sha256").update(text).digest("hex");
  return `hmac-sha256 ${createHmac("sha256", key.manifests).update(text).digest("hex")}`;
}

/** unsigned: one without a signature is read too, though there is a key. */
type Reading = { keys: Keyring; unsigned: boolean };

/** Why a manifest says nothing: in Chinese and in English, without what that means for whoever reads it. */
export class ManifestTrouble extends Trouble {
  constructor(
    readonly why: string,
    readonly english: string,
  ) {
    super(`${why}，什么也没恢复。 ${english}; nothing was restored.`);
  }
}

/** The manifest of a backup. Throws Trouble when there is none, when it cannot be read, when it was changed, or when it is not signed with a key given. */
export function readManifest(folder: string, { keys, unsigned }: Reading): Manifest {
  const text = textOf(folder);
  const said = parsed(text);
  if (!said || text === null) throw notWhole(folder);
  const { sealedBy } = said.manifest;
  const key = keys.find(({ id }) => id === sealedBy) ?? null;
  if (sealedBy !== null && !key) throw lacksKey(sealedBy);
  if (!isSame(text, manifestText(said.raw, key))) throw notWhole(folder);
  if (!key && keys.length > 0 && !unsigned) throw new Trouble(notSigned);
  return said.manifest;
}

function textOf(folder: string): string | null {
  const file = path.join(folder, manifestName);
  try {
    return readRegular(file);
  } catch (fault) {
    const { code = "unknown" } = fault as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new Trouble(unreadable(file, code));
  }
}

/** What it says, whoever wrote that. null: it says nothing. */
export function toldManifest(folder: string): Manifest | null {
  try {
    return parsed(textOf(folder))?.manifest ?? null;
  } catch {
    return null;
  }
}

/** When it says that it was made: for the order alone. */
export function toldTime(folder: string): string | null {
  return toldManifest(folder)?.madeAt ?? null;
}

function parsed(text: string | null): { raw: object; manifest: Manifest } | null {
  try {
    const { whole: _, ...raw } = JSON.parse(text ?? "");
    return { raw, manifest: Manifest.parse(raw) };
  } catch {
    return null;
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function notWhole(folder: string): ManifestTrouble {
  return new ManifestTrouble(
    `${folder} 里没有完整的备份：manifest.json 缺了或者被改过`,
    "No whole backup is in this folder",
  );
}

function unreadable(file: string, code: string): string {
  return `${file} 读不了（${code}），什么也没做；备份不一定坏了：看看是谁的文件、有没有权限，用那个用户来运行。 The manifest cannot be read; that says nothing of the backup itself.`;
}

function lacksKey(id: string): ManifestTrouble {
  return new ManifestTrouble(
    `这份备份是用密钥 ${id} 封好、签过名的，ENCRYPTION_KEY 里没有它（轮换过密钥，就把从前的也写上：新的在前，逗号隔开）`,
    `The backup is sealed with key ${id}, which ENCRYPTION_KEY lacks`,
  );
}

const notSigned =
  "设了 ENCRYPTION_KEY，可是这份备份没有签名：是以前做的，或者被人换过，什么也没恢复。确实要用它，加 --unsigned。 The backup is not signed; nothing was restored. --unsigned takes it all the same.";
