import "server-only";
import type { Said } from "@/lib/calls/callers";
import { db } from "./db";
import { ownCalls } from "./own-calls";
import { evenBroken } from "./sealed/broken";
import { keyring } from "./sealed/keys";

/** What was said in the calls of a log that showed a number, oldest first. Calls in which nothing was said are left out. */
export async function saidInCalls(ownerId: string): Promise<Said[]> {
  const shown = { ownerId, ...ownCalls, number: { not: "" } };
  const told = { OR: [{ caller: { not: "" } }, { product: { not: "" } }] };
  const { rows } = await evenBroken(() =>
    db().call.findMany({
      // The words are opened first where they are sealed.
      where: keyring().length > 0 ? shown : { ...shown, ...told },
      select: { id: true, number: true, caller: true, product: true, words: true, smsText: true },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
  );
  return rows.filter(({ caller, product }) => caller !== "" || product !== "");
}
