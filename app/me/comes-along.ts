import type { OnDevice } from "@/components/me/comes-along";
import { isNobody } from "@/lib/channels/complainant";
import { heldInWords } from "@/lib/complaints/came-along";
import { complainantOf } from "@/lib/store/complainant";
import { countEverything } from "@/lib/store/owner";

/** What the space of this browser would bring into an account; null for nothing. */
export async function comesAlong(ownerId: string | null): Promise<OnDevice | null> {
  if (ownerId === null) return null;
  const [all, details] = await Promise.all([countEverything(ownerId), complainantOf(ownerId)]);
  const { callers, refusals, imports, deletedCalls } = all;
  const held = heldInWords({ ...all, calls: all.calls - deletedCalls });
  const others = callers + refusals + imports + deletedCalls > 0 ? "内容" : "";
  const hasDetails = !isNobody(details);
  return held || others || hasDetails ? { held: held || others, hasDetails } : null;
}
