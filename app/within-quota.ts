import "server-only";
import { notFound, redirect } from "next/navigation";
import { ownWord } from "@/lib/auth/own-word";
import { openSpace, requireSender } from "@/lib/auth/owner";
import { type Refused, type Result, refuse } from "@/lib/result";
import { OverQuota } from "@/lib/store/quota";
import { hasVanished } from "@/lib/store/vanished";

/**
 * What does not fit any more is refused with its sentence, and so is what was to be written into a space that has ended
 * meanwhile; the form keeps what was typed.
 */
export async function withinQuota<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof OverQuota) return refuse(fault.reason);
    if (!hasVanished(fault)) throw fault;
    return notHere();
  }
}

/**
 * The answer where what was to be written to is not the owner's any more, so that nothing was written: it was removed meanwhile,
 * or its space has ended or gone into another. Throws StillMoving while that lasts.
 */
export async function notHere(): Promise<Refused> {
  const space = await openSpace();
  if (space.kind === "refused") return space;
  notFound();
}

/** The same for a form without a place for an answer: /full says why, or one is led to signing in. */
export async function orFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof OverQuota || hasVanished(fault))) throw fault;
    const owner = await requireSender();
    if (fault instanceof OverQuota) redirect(`/full?what=${ownWord(owner, fault.kind ?? "any")}`);
    notFound();
  }
}
