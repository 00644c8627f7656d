import "server-only";
import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { callList } from "@/lib/calls/call-list";
import { allCalls } from "@/lib/store/calls";
import { inHeavyTurn } from "@/lib/store/heavy-turn";

/** The visitor's whole log as a list. */
export async function ownCallList() {
  const ownerId = await ownerOfFile("/me");
  if (!ownerId) notFound();
  return inHeavyTurn(ownerId, async () => callList(await allCalls(ownerId)));
}
