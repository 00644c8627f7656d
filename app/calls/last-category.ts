import type { CategoryCode } from "@/lib/calls/categories";
import { listCalls } from "@/lib/store/calls";

/** What the latest call from a number was about; null where it was not said, or none came. */
export async function lastCategory(owner: string, number: string): Promise<CategoryCode | null> {
  const { calls } = await listCalls(owner, { number, size: 1 });
  return calls[0]?.category ?? null;
}
