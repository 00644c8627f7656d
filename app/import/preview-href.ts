import "server-only";
import type { PreviewAddress, PreviewHref } from "@/components/import/preview-address";
import { sealed } from "@/lib/auth/sealed-query";

/** Addresses of the preview of one import, from what it is asked for now. */
export function previewHref(owner: string, id: string, now: PreviewAddress): PreviewHref {
  return (change) => sealed(owner, `/import/${id}`, { ...now, ...change });
}
