import "server-only";
import type { CallAddress, CallPlace } from "@/components/calls/call-address";
import { sealed } from "@/lib/auth/sealed-query";

/** The list with one thing changed; undefined takes it out. A changed list begins at its first page. */
export function listHref(now: CallAddress, change: CallPlace & { filters?: string }): string {
  return sealed("/calls", { ...now, ...change });
}

/** A call, with the place in the list from which one came and to which its way back leads. */
export function callHref(id: string, from: CallPlace): string {
  return sealed(`/calls/${id}`, from);
}
