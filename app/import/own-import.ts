import "server-only";
import { notFound } from "next/navigation";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, type Query } from "@/lib/auth/sealed-query";
import { findImport, type Import } from "@/lib/store/imports";

/** The visitor's own import by the id in the address; anybody else's, and none at all, is not found. `asked`: what its page is asked for. */
export async function ownImport(
  params: Promise<{ id: string }>,
  asked: Query = {},
): Promise<{ owner: string; found: Import }> {
  const { id } = await params;
  const owner = await ownerOrSignIn(addressOf(`/import/${id}`, asked));
  const found = owner ? await findImport(owner, id) : null;
  if (!owner || !found) notFound();
  return { owner, found };
}
