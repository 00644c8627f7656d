import path from "node:path";
import { isFingerprint } from "@/lib/evidence/fingerprint";
import { dataDir } from "./data-dir";

/** Where all files of all owners lie. */
export function filesDir(): string {
  return path.join(dataDir(), "evidence");
}

/** Where a file is while it comes in. An owner's id never begins with a dot. */
export function incomingDir(): string {
  return path.join(filesDir(), ".incoming");
}

/** The owner's own folder. Only ids made by the app can name one. */
export function ownerDir(ownerId: string): string {
  if (!/^[\w-]{1,64}$/.test(ownerId)) throw new Error("not an owner's id");
  return path.join(filesDir(), ownerId);
}

/** The original is named by its fingerprint; what was derived from it stands beside it. */
export type Derived = "copy" | "thumb";

export function originalPath(ownerId: string, sha256: string): string {
  if (!isFingerprint(sha256)) throw new Error("not a fingerprint");
  return path.join(ownerDir(ownerId), sha256);
}

export function derivedPath(ownerId: string, sha256: string, which: Derived): string {
  return `${originalPath(ownerId, sha256)}.${which}.jpg`;
}
