import "server-only";
import { redirect } from "next/navigation";
import { sealed } from "@/lib/auth/sealed-query";
import { mostCallsOfLetter } from "@/lib/store/letter-calls";
import type { Complaint } from "./case";

/** Before the letter of an own complaint is drafted: one about more calls than a letter tells of is led to choosing fewer. */
export function fewEnough(ownerId: string, { id, callIds }: Complaint): void {
  if (callIds.length > mostCallsOfLetter())
    redirect(sealed(ownerId, `/complaints/${id}/calls`, { own: "1" }));
}
