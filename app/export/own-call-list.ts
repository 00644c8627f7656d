import "server-only";
import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { callListInSteps } from "@/lib/calls/call-list";
import type { Sheet } from "@/lib/export/sheet";
import { allCalls } from "@/lib/store/calls";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { readUnmoved } from "@/lib/store/unmoved";
import { breathing } from "@/lib/turns/breathe";

/** What `write` makes of the visitor's whole log as a list; it has the turn of a heavy read. */
export async function ofOwnCalls<T>(write: (list: Sheet) => Promise<T>): Promise<T> {
  const ownerId = await ownerOfFile("/me");
  if (!ownerId) notFound();
  return inHeavyTurn(ownerId, () => readUnmoved(ownerId, async () => write(await callListOf(ownerId))));
}

/** The whole log as a list, in steps. */
export async function callListOf(ownerId: string): Promise<Sheet> {
  return breathing(callListInSteps(await allCalls(ownerId)));
}
