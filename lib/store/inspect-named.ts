import type { Found } from "@/lib/evidence/inspect";
import { formatOf } from "@/lib/imports";
import { mimeOf } from "@/lib/imports/mime";
import type { FoundEvidence } from "./evidence-rows";
import { type Received, receivedFile } from "./files";
import { headOfFile } from "./import-file";
import { inspect } from "./inspect";

/**
 * Looks at bytes whose hash a case file named as it would at any other upload. What is kept as a phone's list or a bill may
 * also be anything that can be read at 导入, by the look that is taken there. null when it is neither.
 */
export async function inspectNamed(
  ownerId: string,
  file: Received,
  { kind }: FoundEvidence,
): Promise<Found | null> {
  const stored = receivedFile(file);
  const found = await inspect(ownerId, stored);
  if (found || (kind !== "phone-log" && kind !== "bill")) return found;
  const head = await headOfFile(stored, { owner: ownerId });
  return formatOf(head) ? readable(mimeOf(head)) : null;
}

function readable(mime: string): Found {
  return { format: { name: "", mime, media: "document" }, seconds: null, offeredAt: null };
}
