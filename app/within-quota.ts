import "server-only";
import { redirect } from "next/navigation";
import { type Result, refuse } from "@/lib/result";
import { OverQuota } from "@/lib/store/quota";

/** What does not fit any more is refused with its sentence; the form keeps what was typed. */
export async function withinQuota<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof OverQuota) return refuse(fault.reason);
    throw fault;
  }
}

/** The same for a form without a place for an answer: /full says why. */
export async function orFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof OverQuota) redirect(`/full?what=${fault.kind ?? ""}`);
    throw fault;
  }
}
