import "server-only";
import type { AuditEventName } from "@/lib/store/audit/events";
import { addressNow } from "./address";
import { type AuditDetails, recordHostAudit } from "./audit-host";
import { pseudonym } from "./pseudonym";

/** Records what a visitor did, with the pseudonym of where the request came from. Never throws; never inside a transaction. */
export async function recordAudit(event: AuditEventName, details: AuditDetails = {}): Promise<void> {
  await recordHostAudit(event, details, await source());
}

async function source(): Promise<string> {
  try {
    return pseudonym("address", await addressNow());
  } catch {
    return "";
  }
}
