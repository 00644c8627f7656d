import "server-only";
import { createHmac } from "node:crypto";
import ipaddr from "ipaddr.js";
import { headers } from "next/headers";
import { secret } from "./secret";

/** Where this request comes from, as a keyed hash. `about`: what else is hashed with it. */
export async function hashedAddress(about = ""): Promise<string> {
  return hashOfAddress(await settled(), about);
}

/**
 * A keyed hash that is of no use without this server's secret. An IPv6 address counts with its /64, since whoever has one
 * has all of those.
 */
export function hashOfAddress(address: string, about = ""): string {
  return createHmac("sha256", secret())
    .update(`address ${household(address)}${about && ` ${about}`}`)
    .digest("base64url");
}

/** Where this request comes from, in the clear: to be hashed, not to be kept. */
export async function addressNow(): Promise<string> {
  return household(await settled());
}

/** One address, whatever the client said: forwarded.ts saw to that. */
async function settled(): Promise<string> {
  return (await headers()).get("x-forwarded-for") ?? "";
}

function household(address: string): string {
  const plain = address.split("%", 1)[0] ?? "";
  if (!ipaddr.isValid(plain)) return plain;
  const ip = ipaddr.process(plain); // ::ffff:192.0.2.1 is 192.0.2.1
  return ip.kind() === "ipv4" ? ip.toString() : ipaddr.IPv6.networkAddressFromCIDR(`${ip}/64`).toString();
}
