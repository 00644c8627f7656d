import "server-only";
import { type Crowd, QueueFull } from "@/lib/store/fair-queue";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { stopSaving } from "@/lib/store/import-save";
import { weightOfImport } from "@/lib/store/import-weights";
import { savings } from "@/lib/store/saving-turns";
import type { Stop } from "./limits";
import { partyOf } from "./party";

const RETRY_SECONDS = 10;

/** Before what was chosen of an import is saved: whether it fits is counted over all its rows. */
export async function stopSave(ownerId: string, importId: string): Promise<Stop | null> {
  const rows = await weightOfImport(ownerId, importId);
  const crowd = savings(rows).crowd(await partyOf(ownerId));
  if (crowd) return tooManySaved(RETRY_SECONDS, crowd);
  try {
    return await inHeavyTurn(ownerId, () => stopSaving(ownerId, importId), rows);
  } catch (fault) {
    if (fault instanceof QueueFull) return tooManySaved(fault.seconds, fault.crowd);
    throw fault;
  }
}

/** Too many imports wait to be saved. */
export function tooManySaved(seconds: number, crowd: Crowd): Stop {
  const where = crowd === "address" ? "从这个网络同时" : "现在";
  return {
    code: "busy",
    text: `${where}要记的导入太多，这个还没记。挑好的都在，过一会儿再点一次。`,
    seconds,
  };
}
