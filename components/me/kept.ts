import type { Day } from "@/lib/deadlines/deadline";
import { dateInWords } from "@/lib/letters/wording";

/** Until when a space without an account is kept if nobody comes after today, and which earlier day had been announced. */
export type Kept = { until: Day; announced: Day | null };

export function keptInWords({ until, announced }: Kept): string {
  const now = `以后一直没人打开，到${dateInWords(until)}会删掉`;
  return announced
    ? `这里很久没人打开，原定${dateInWords(announced)}删掉。你来了，就接着留；${now}。`
    : `没有账号的记录不会一直留着：${now}。`;
}
