import "server-only";
import { createHmac, hkdfSync } from "node:crypto";
import { secret } from "./secret";

/**
 * What the audit log calls an owner or an address: a keyed hash, of use only to whoever has this server's secret. With
 * another secret everybody has another pseudonym. 16 characters of base64url.
 */
export function pseudonym(kind: "owner" | "address", id: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret(), "", "qingjing audit 1", 32));
  return createHmac("sha256", key).update(`${kind} ${id}`).digest("base64url").slice(0, 16);
}
