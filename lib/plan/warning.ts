import type { Facts } from "@/lib/channels/facts";
import type { Warning } from "./closings";
import { planOf } from "./plan-of";

/** What handing in at this door today would close, or may close; null when nothing, or when no door is asked for. */
export function warningAt(channel: string | null, facts: Facts): Warning | null {
  if (channel === null) return null;
  return planOf(facts).rungs.find((rung) => rung.channel === channel)?.warning ?? null;
}
