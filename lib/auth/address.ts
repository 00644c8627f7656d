import "server-only";
import { createHmac } from "node:crypto";
import { headers } from "next/headers";
import { secret } from "./secret";

/**
 * Where a request comes from, as a keyed hash that is of no use without this server's secret. An IPv6 address counts with
 * its /64, since whoever has one has all of those.
 */
export async function hashedAddress(): Promise<string> {
  // One address, whatever the client said: forwarded.ts saw to that.
  const address = (await headers()).get("x-forwarded-for") ?? "";
  return createHmac("sha256", secret())
    .update(`address ${household(address)}`)
    .digest("base64url");
}

function household(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return plain.includes(":") ? groupsOf(plain).slice(0, 4).join(":") : plain;
}

/** 2001:db8::1 → its eight groups, without leading noughts. */
function groupsOf(address: string): string[] {
  const [front = "", back] = address.toLowerCase().split("::");
  const before = front.split(":").filter(Boolean);
  const after = (back ?? "").split(":").filter(Boolean);
  const zeros =
    back === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ""));
}
