import type { Found } from "@/lib/evidence/inspect";
import { formatOf } from "@/lib/imports";
import { mimeOf } from "@/lib/imports/mime";
import type { StoredFile } from "./files/stored-file";
import { headOfFile } from "./import-file";
import { inspect } from "./inspect";

/**
 * Looks at bytes whose row is here already as either door would: at 证据 by what they are, at 导入 by whether they can be read. What a
 * row is called is its owner's to change, and decides nothing. null when neither lets them in.
 */
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
