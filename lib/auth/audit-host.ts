import "server-only";
import { type AuditEventName, type AuditOutcome, plainDetail } from "@/lib/store/audit/events";
import { writeAudit } from "@/lib/store/audit/write";
import { pseudonym } from "./pseudonym";

/**
 * ownerId: whose space it was about, left out for nobody's; outcome: "ok" when left out; detail: a name out of the
 * program ([a-z0-9.-], 40 characters), never what somebody typed.
 */
export type AuditDetails = { ownerId?: string | null; outcome?: AuditOutcome; detail?: string };

/** Records what a command or the server itself did, where no request is. Never throws. */
export async function recordHostAudit(
  event: AuditEventName,
  details: AuditDetails = {},
  source = "",
): Promise<void> {
  const { ownerId, outcome = "ok", detail } = details;
  try {
    const actor = ownerId ? pseudonym("owner", ownerId) : "";
    await writeAudit({ at: new Date(), event, outcome, detail: plainDetail(detail), actor, source });
  } catch {
    // Without a secret there is nobody to name; what was done has been done.
  }
}

/** A space that nobody visited any more was removed. */
export function recordRetention(ownerId: string): Promise<void> {
  return recordHostAudit("deletion", { ownerId, detail: "retention" });
}
