import "server-only";
import { notFound } from "next/navigation";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { findImport, type Import } from "@/lib/store/imports";

/** The visitor's own import by the id in the address; anybody else's, and none at all, is not found. */
export async function ownImport(params: Promise<{ id: string }>): Promise<{ owner: string; found: Import }> {
  const { id } = await params;
  const owner = await ownerOrSignIn();
  const found = owner ? await findImport(owner, id) : null;
  if (!owner || !found) notFound();
  return { owner, found };
}
