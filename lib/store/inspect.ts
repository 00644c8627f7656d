import { amrSeconds } from "@/lib/evidence/amr";
import type { Format } from "@/lib/evidence/formats";
import { type Found, foundIn, recognise } from "@/lib/evidence/inspect";
import { blobOf, type StoredFile } from "./files/stored-file";
import { tellApart } from "./metadata";

/** What a file's own bytes tell, or null when it is not one of the accepted formats. `owner`: in whose turn. */
export async function inspect(owner: string, file: StoredFile): Promise<Found | null> {
  const format = await formatOfFile(file);
  if (!format || format.media === "document") return format && foundIn(format, null);
  if (format.name === "AMR") return { format, seconds: await amrSeconds(blobOf(file)), offeredAt: null };
  return foundIn(format, await tellApart(owner, file, format));
}

/** Told by the first bytes. */
export function formatOfFile(file: StoredFile): Promise<Format | null> {
  return recognise(blobOf(file));
}
