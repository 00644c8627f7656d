import "server-only";
import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { findEvidence } from "@/lib/store/evidence";
import type { FoundEvidence } from "@/lib/store/evidence-rows";

/** The visitor's own evidence by the id in the address; anybody else's, and none at all, is not found. */
export async function ownEvidence(
  params: Promise<{ id: string }>,
): Promise<{ owner: string; evidence: FoundEvidence }> {
  const { id } = await params;
  const owner = await ownerOfFile(`/evidence/${id}`);
  const evidence = owner ? await findEvidence(owner, id) : null;
  if (!owner || !evidence) notFound();
  return { owner, evidence };
}
