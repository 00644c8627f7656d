import "server-only";
import { areFew, askDrafter } from "@/lib/store/drafter";
import { type Known, questions } from "./questions";

type Questions = Omit<typeof questions, "kept">;

/** What is asked about these facts: here, or, where the calls are many, in a thread beside the server. */
export async function asked<Q extends keyof Questions>(
  ownerId: string,
  question: Q,
  ...about: Parameters<Questions[Q]>
): Promise<ReturnType<Questions[Q]>> {
  const [{ calls }] = about as [Known];
  const answer = questions[question] as (...about: unknown[]) => ReturnType<Questions[Q]>;
  if (areFew(calls)) return answer(...about);
  return (await askDrafter(ownerId, { question, about })) as ReturnType<Questions[Q]>;
}
