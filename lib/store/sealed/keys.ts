import { hkdfSync } from "node:crypto";

/** One key of ENCRYPTION_KEY, taken apart for its uses, so that no bytes ever serve two constructions. */
export type SealKey = {
  /** Eight hex digits that stand in front of whatever this key sealed. Tells nothing about the key. */
  id: string;
  /** Of what is sealed as text: by versions until November 2026, and from then on. */
  fields: Buffer;
  values: Buffer;
  files: Buffer;
  places: Buffer;
  check: Buffer;
  /** Seals the rows of a backup. */
  backups: Buffer;
  /** Signs the manifest of a backup. */
  manifests: Buffer;
};

/** The first seals, all of them open; empty when nothing is to be sealed. */
export type Keyring = SealKey[];

const BYTES = 32;

/** Thrown where ENCRYPTION_KEY is not what it has to be; says nothing of what it is. */
export class KeyMisspelt extends Error {}

/** Keys as they are written in ENCRYPTION_KEY: 32 bytes each in base64, the newest first, commas between. */
export function readKeys(written: string): Keyring {
  return written
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => keyFrom(bytesOf(one)));
}

function bytesOf(written: string): Buffer {
  const bytes = Buffer.from(written, "base64");
  if (bytes.length === BYTES && bytes.toString("base64") === written) return bytes;
  throw new KeyMisspelt(
    "ENCRYPTION_KEY: every key is 32 bytes in base64, as `npm run keys -- new` prints one",
  );
}

function keyFrom(bytes: Buffer): SealKey {
  const part = (use: string, size = BYTES) =>
    Buffer.from(hkdfSync("sha256", bytes, "", `qingjing ${use} 1`, size));
  return {
    id: part("key id", 4).toString("hex"),
    fields: part("fields"),
    values: part("values"),
    files: part("files"),
    places: part("file places"),
    check: part("check"),
    backups: part("backups"),
    manifests: part("manifests"),
  };
}

let known: { written: string; keys: Keyring } | undefined;

/** The keys of this process. */
export function keyring(): Keyring {
  const written = process.env.ENCRYPTION_KEY ?? "";
  if (known?.written !== written) known = { written, keys: readKeys(written) };
  return known.keys;
}
