import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import type { ChecklistItem } from "@/lib/evidence/checklist";

/** 证据清单 of one channel: what it wants, and what of that is there. */
export function checklist(channel: Channel, { evidence }: Facts): ChecklistItem[] {
  return channel.wants.map(({ kinds, name, why, required }) => {
    const evidenceIds = evidence.filter((one) => kinds.includes(one.kind)).map((one) => one.id);
    return { name, why, required, state: evidenceIds.length > 0 ? "have" : "missing", evidenceIds };
  });
}
