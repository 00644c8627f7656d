import type { ToPlace } from "@/components/complaints/needs";
import type { Rung } from "@/lib/plan/plan";

/** What follows a letter up is begun, and asked, on the page of that letter; the rest goes through its door. */
export function toPlaceOf({ follows, complaintId }: Rung): ToPlace | undefined {
  return follows ? () => `/complaints/${complaintId}/follow` : undefined;
}
