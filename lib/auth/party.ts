import "server-only";
import { isAnonymous } from "@/lib/store/accounts";
import type { Party } from "@/lib/store/queue-party";
import { hashedAddress } from "./address";

/** Whose turns and places those are that this request wants for an owner. */
export async function partyOf(owner: string): Promise<Party> {
  return { owner, address: (await isAnonymous(owner)) ? await hashedAddress() : null };
}
