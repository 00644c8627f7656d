import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { isEmptySpace } from "@/lib/store/owner";
import { ownWord, readOwnWord } from "./own-word";
import { ownerOrNull } from "./owner";
import { isSecure } from "./session";

const NAME = "qingjing-asked";
const KEPT_SECONDS = 10 * 60;

/**
 * A word of the server for the address of the page that this answer leads to. It says something to who asked alone, for ten
 * minutes: to the owner of a space; to this browser where there is none, or one that may end with this answer, and where the
 * database cannot tell.
 */
export async function wordHere(word: string): Promise<string> {
  const who = (await lastingOwner().catch(() => null)) ?? browserOf(await keepBrowser());
  return ownWord(who, `${Date.now().toString(36)} ${word}`);
}

/** null for what is no word of the server's for who asks now, or one of long ago. */
export async function readWordHere(said: unknown): Promise<string | null> {
  const browser = (await cookies()).get(NAME)?.value;
  const askers = [await ownerOrNull().catch(() => null), browser ? browserOf(browser) : null];
  const dated = askers.map((who) => who && readOwnWord(who, said)).find(Boolean) ?? "";
  const [at = ""] = dated.split(" ", 1);
  const age = (Date.now() - Number.parseInt(at, 36)) / 1000;
  return age >= 0 && age <= KEPT_SECONDS ? dated.slice(at.length + 1) : null;
}

async function lastingOwner(): Promise<string | null> {
  const owner = await ownerOrNull();
  return owner && !(await isEmptySpace(owner)) ? owner : null;
}

const browserOf = (value: string) => `browser ${value}`;

/** What stands for this browser, which keeps it as long as the word is good. */
async function keepBrowser(): Promise<string> {
  const carried = await cookies();
  const value = carried.get(NAME)?.value || randomBytes(16).toString("base64url");
  const options = { httpOnly: true, sameSite: "lax", path: "/", maxAge: KEPT_SECONDS } as const;
  carried.set(NAME, value, { ...options, secure: await isSecure() });
  return value;
}
