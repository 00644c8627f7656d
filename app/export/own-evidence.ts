import "server-only";
import { notFound } from "next/navigation";
import { ownerOrNull } from "@/lib/auth/owner";
import { filedStepsOf } from "@/lib/complaints/filed-steps";
import { withShows } from "@/lib/complaints/proof-words";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { allCalls } from "@/lib/store/calls";
import { complainantOf } from "@/lib/store/complainant";
import { listEvidence } from "@/lib/store/evidence";
import { complaintsWithHistory } from "@/lib/store/filed";
import type { Listed } from "./evidence-files";

/** All evidence of the visitor, oldest first, on no paper yet. */
export async function ownEvidence(): Promise<Listed> {
  const ownerId = await ownerOrNull();
  if (!ownerId) notFound();
  const [evidence, calls, { name }, history] = await Promise.all([
    listEvidence(ownerId),
    allCalls(ownerId),
    complainantOf(ownerId),
    complaintsWithHistory(ownerId),
  ]);
  const shown = withShows(evidence.toReversed(), filedStepsOf(history));
  return { evidence: shown, calls, pages: {}, signer: name, on: dayInBeijing(new Date()) };
}
