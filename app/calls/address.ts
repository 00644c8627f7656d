import "server-only";
import type { CallAddress, CallPlace } from "@/components/calls/call-address";
import { sealed } from "@/lib/auth/sealed-query";

/** The list with one thing changed, for who asks; undefined takes it out. A changed list begins at its first page. */
export function listHref(
  asker: string | null,
  now: CallAddress,
  change: CallPlace & { filters?: string },
): string {
  return sealed(asker, "/calls", { ...now, ...change });
}

/** A call, with the place in the list from which one came and to which its way back leads. */
export function callHref(asker: string | null, id: string, from: CallPlace): string {
  return sealed(asker, `/calls/${id}`, from);
}
