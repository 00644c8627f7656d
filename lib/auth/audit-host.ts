import "server-only";
import { type AuditEventName, type AuditOutcome, plainDetail } from "@/lib/store/audit/events";
import { writeAudit } from "@/lib/store/audit/write";
import { pseudonym } from "./pseudonym";

/**
 * ownerId: whose space it was about, left out for nobody's; outcome: "ok" when left out; detail: a name out of the
 * program ([a-z0-9.-], 40 characters), never what somebody typed; at: now when left out.
 */
export type AuditDetails = { ownerId?: string | null; outcome?: AuditOutcome; detail?: string; at?: Date };

/** Records what a command or the server itself did, where no request is. Never throws. */
export async function recordHostAudit(
  event: AuditEventName,
  details: AuditDetails = {},
  source = "",
): Promise<void> {
  const { ownerId, outcome = "ok", detail, at = new Date() } = details;
  try {
    const actor = ownerId ? pseudonym("owner", ownerId) : "";
    await writeAudit({ at, event, outcome, detail: plainDetail(detail), actor, source });
  } catch {
    // Without a secret there is nobody to name; what was done has been done.
  }
}

/** Records that something was begun, and how it ended: a beginning without an end was killed. */
export async function recorded<T>(event: AuditEventName, work: () => Promise<T>): Promise<T> {
  await recordHostAudit(event, { outcome: "begun" });
  return endRecorded(event, work);
}

/** The same of what was begun and recorded before. */
export async function endRecorded<T>(event: AuditEventName, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    await recordHostAudit(event);
    return done;
  } catch (fault) {
    await recordHostAudit(event, { outcome: "failed" });
    throw fault;
  }
}

/** A space that nobody visited any more was removed. */
export function recordRetention(ownerId: string): Promise<void> {
  return recordHostAudit("deletion", { ownerId, detail: "retention" });
}
