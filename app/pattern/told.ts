import "server-only";
import type { Call } from "@/lib/calls/call";
import { figures } from "@/lib/calls/figures";
import { eventsOf } from "@/lib/complaints/events";
import { shownByCalls } from "@/lib/store/calls-of-complaints";
import { listComplaints } from "@/lib/store/complaints";
import { listRefusals } from "@/lib/store/refusals";
import { today } from "../calls/today";

/** What these calls tell today: their figures, and what the owner did against them. */
export async function toldBy(owner: string, calls: Call[]) {
  const [refusals, listed, shown] = await Promise.all([
    listRefusals(owner),
    listComplaints(owner),
    shownByCalls(owner),
  ]);
  const complaints = listed.map((one) => ({ ...one, numbers: shown.get(one.id)?.numbers ?? [] }));
  const now = today();
  const events = eventsOf({ calls, refusals, complaints }, now);
  return { told: figures(calls, refusals), events, now };
}
