import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { secret } from "./secret";

/** A word of the server for the address of a page of this owner; nobody else can make it up, and to others it says nothing. */
export function ownWord(ownerId: string, word: string): string {
  return `${word}.${markOf(ownerId, word)}`;
}

/** The word in what an address says; null when it is none of the server's for this owner. */
export function readOwnWord(ownerId: string, said: unknown): string | null {
  if (typeof said !== "string") return null;
  const word = said.slice(0, Math.max(0, said.lastIndexOf(".")));
  const [given, right] = [Buffer.from(said), Buffer.from(ownWord(ownerId, word))];
  return given.length === right.length && timingSafeEqual(given, right) ? word : null;
}

function markOf(ownerId: string, word: string): string {
  return createHmac("sha256", secret()).update(`word ${ownerId} ${word}`).digest("base64url");
}
