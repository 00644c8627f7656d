import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";
import { isSecure } from "./session";

/** By what a passkey knows this place: `id` is the host without its port, `origin` what the browser's bar says. */
export type RelyingParty = { id: string; origin: string };

/**
 * As this request came; null where browsers know no passkeys: over plain http in a house, or under a bare address. A host that
 * a client says about its way counts only from a trusted proxy, see forwarded.ts.
 */
export async function relyingParty(): Promise<RelyingParty | null> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host") ?? "";
  const secure = await isSecure();
  if (!URL.canParse(`http://${host}`)) return null;
  const { hostname } = new URL(`http://${host}`);
  if (!secure && hostname !== "localhost") return null;
  if (isIP(hostname) || hostname.startsWith("[")) return null;
  return { id: hostname, origin: new URL(`${secure ? "https" : "http"}://${host}`).origin };
}
