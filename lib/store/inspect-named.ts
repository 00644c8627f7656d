import type { EvidenceKind } from "@/lib/evidence/evidence";
import type { Found } from "@/lib/evidence/inspect";
import { formatOf } from "@/lib/imports";
import { mimeOf } from "@/lib/imports/mime";
import type { StoredFile } from "./files/stored-file";
import { headOfFile } from "./import-file";
import { inspect } from "./inspect";

/**
 * Looks at bytes whose hash a case file named as it would at any other upload. What is kept as a phone's list or a bill may
 * also be anything that can be read at 导入, by the look that is taken there. null when it is neither.
 */
export async function inspectNamed(
  ownerId: string,
  file: StoredFile,
  kind: EvidenceKind,
): Promise<Found | null> {
  const isList = kind === "phone-log" || kind === "bill";
  return isList ? inspectKept(ownerId, file) : inspect(ownerId, file);
}

/** The same look at bytes that are kept, whatever is said of them: one door or the other has let them in. */
export async function inspectKept(ownerId: string, file: StoredFile): Promise<Found | null> {
  const found = await inspect(ownerId, file);
  if (found) return found;
  const head = await headOfFile(file, { owner: ownerId });
  return formatOf(head) ? readable(mimeOf(head)) : null;
}

/** What can be read at 导入. */
export function readable(mime: string): Found {
  return { format: { name: "", mime, media: "document" }, seconds: null, offeredAt: null };
}
