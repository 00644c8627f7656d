import "server-only";
import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { filedStepsOf } from "@/lib/complaints/filed-steps";
import { withShows } from "@/lib/complaints/proof-words";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { listShowing } from "@/lib/store/all-evidence";
import { allCalls } from "@/lib/store/calls";
import { complainantOf } from "@/lib/store/complainant";
import { complaintsWithHistory } from "@/lib/store/filed";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import type { Listed } from "./evidence-files";

/** What `write` makes of all own evidence of the visitor, oldest first, on no paper yet; it has the turn of a heavy read. */
export async function ofOwnEvidence(write: (listed: Listed) => Promise<Uint8Array>): Promise<Uint8Array> {
  const ownerId = await ownerOfFile("/me");
  if (!ownerId) notFound();
  return inHeavyTurn(ownerId, () => readUnmoved(ownerId, async () => write(await listedOf(ownerId))));
}

async function listedOf(ownerId: string): Promise<Listed> {
  const [evidence, calls, { name }, history] = await Promise.all([
    listShowing(ownerId),
    allCalls(ownerId),
    complainantOf(ownerId),
    complaintsWithHistory(ownerId),
  ]);
  const own = evidence.filter(({ isAnothers }) => !isAnothers);
  const filed = filedStepsOf(history.filter(({ isAnothers }) => !isAnothers));
  const shown = withShows(own.toReversed(), filed);
  return { evidence: shown, calls, pages: {}, signer: name, on: dayInBeijing(new Date()) };
}
