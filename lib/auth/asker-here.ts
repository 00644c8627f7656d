import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { isEmptySpace } from "@/lib/store/owner";
import { ownerOrNull } from "./owner";
import { isSecure } from "./session";

const NAME = "qingjing-asked";
const KEPT_SECONDS = 10 * 60;

/**
 * Who gets this answer, for actions and route handlers: the owner of a space; this browser for ten minutes where there is none,
 * or one that may end with this answer, and where the database cannot tell.
 */
export async function askerHere(): Promise<string> {
  return (await lastingOwner().catch(() => null)) ?? browserOf(await keepBrowser());
}

/** The same for pages, which keep nothing in a browser: null for whoever has neither. */
export async function askerOf(owner: string | null): Promise<string | null> {
  return owner ?? (await browserHere());
}

/** Whoever this visitor may have been when an address was made for him. */
export async function askersHere(): Promise<string[]> {
  const askers = [await browserHere(), await ownerOrNull().catch(() => null)];
  return askers.filter((one) => one !== null);
}

async function lastingOwner(): Promise<string | null> {
  const owner = await ownerOrNull();
  return owner && !(await isEmptySpace(owner)) ? owner : null;
}

const browserOf = (value: string) => `browser ${value}`;

async function browserHere(): Promise<string | null> {
  const value = (await cookies()).get(NAME)?.value;
  return value ? browserOf(value) : null;
}

/** What stands for this browser, which keeps it as long as an answer to it is good. */
async function keepBrowser(): Promise<string> {
  const carried = await cookies();
  const value = carried.get(NAME)?.value || randomBytes(16).toString("base64url");
  const options = { httpOnly: true, sameSite: "lax", path: "/", maxAge: KEPT_SECONDS } as const;
  carried.set(NAME, value, { ...options, secure: await isSecure() });
  return value;
}
