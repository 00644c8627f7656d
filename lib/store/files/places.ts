import path from "node:path";
import { isFingerprint } from "@/lib/evidence/fingerprint";
import { dataDir } from "../data-dir";
import type { Place } from "./file-store";

/** Where all files of all owners lie on disk. */
export function filesDir(): string {
  return path.join(dataDir(), "evidence");
}

/** An owner's id never begins with a dot. */
export const incoming = ".incoming";

/** Where a file is while it comes in. */
export function incomingDir(): string {
  return path.join(filesDir(), incoming);
}

/** What an owner's places begin with. Only ids made by the app can name one. */
export function ownerFolder(ownerId: string): string {
  if (!/^[\w-]{1,64}$/.test(ownerId)) throw new Error("not an owner's id");
  return ownerId;
}

/** The owner's own folder on disk. */
export function ownerDir(ownerId: string): string {
  return path.join(filesDir(), ownerFolder(ownerId));
}

/** The original is named by its fingerprint; what was derived from it stands beside it. */
export type Derived = "copy" | "thumb";

export function originalPlace(ownerId: string, sha256: string): Place {
  if (!isFingerprint(sha256)) throw new Error("not a fingerprint");
  return `${ownerFolder(ownerId)}/${sha256}`;
}

export function derivedPlace(ownerId: string, sha256: string, which: Derived): Place {
  return `${originalPlace(ownerId, sha256)}.${which}.jpg`;
}

/** A place on this machine's disk. */
export function pathOf(place: Place): string {
  return path.join(filesDir(), place);
}

export function originalPath(ownerId: string, sha256: string): string {
  return pathOf(originalPlace(ownerId, sha256));
}

export function derivedPath(ownerId: string, sha256: string, which: Derived): string {
  return pathOf(derivedPlace(ownerId, sha256, which));
}
