import "server-only";
import { isSomebodyElse } from "@/lib/channels/complainant";
import { complainantOf } from "@/lib/store/complainant";
import { type Moved, moveEverything } from "@/lib/store/owner";
import { OverQuota } from "@/lib/store/quota";
import { recordAudit } from "./audit";
import { forgetLeft, leaveHere, leftHere } from "./left-here";
import { type Stop, stopMerge } from "./limits";
import type { Visitor } from "./session";

/** Whether what was logged on this device comes into the account; sure: it was asked whose it is. */
export type Along = { take: boolean; sure: boolean };
export const takeAlong: Along = { take: true, sure: true };

/** What became of it: "left" here, or moved; null where there was nothing. */
export type Came = Moved | "left" | null;

/** Why it cannot come along, or has to be asked first. */
export async function stopAlong(from: string, ownerId: string, { take, sure }: Along): Promise<Stop | null> {
  if (!take) return null;
  const [here, there] = [await complainantOf(from), await complainantOf(ownerId)];
  if (!sure && isSomebodyElse(there, here)) return somebodyElse;
  return stopMerge(from, ownerId);
}

/** Only told to who has shown to be the owner. */
const somebodyElse = {
  code: "somebody-else",
  text: "这台设备上填的资料和账号里的不是同一个人，记录先替你选了“不带”。看一眼，再点一次。",
};

/** Takes the space of this device into the account, or leaves it where it is. Throws OverQuota, and moves nothing, when not all of it fits. */
export async function bringAlong(
  { id, session }: Pick<Visitor, "id" | "session">,
  ownerId: string,
  { take }: Along,
): Promise<Came> {
  if (take) return merge(id, ownerId);
  await leaveHere(session);
  return "left";
}

/** The same later for the space that was left here; null where there is none. */
export async function bringLeft(ownerId: string): Promise<Moved | null> {
  const left = await leftHere();
  const moved = left && (await merge(left.ownerId, ownerId));
  await forgetLeft();
  return moved;
}

async function merge(from: string, ownerId: string): Promise<Moved | null> {
  const moved = await moveEverything(from, ownerId, async () => {
    const full = await stopMerge(from, ownerId);
    if (full) throw new OverQuota(full);
  });
  await recordAudit("spaces-merged", { ownerId });
  return moved;
}
