"use client";

import { useRef } from "react";
import type { Reason, Result } from "@/lib/result";

type Saved = Result<{ id: string }>;

/** Saves, and tells the save after it of which call of the log it was asked whether this is the same. */
export function useAskingOnce<Typed, More extends unknown[]>(
  save: (typed: Typed, asked: string, ...more: More) => Promise<Saved>,
) {
  const asked = useRef("");
  return async (typed: Typed, ...more: More): Promise<Saved> => {
    const answer = await save(typed, asked.current, ...more);
    asked.current = answer.kind === "refused" ? (sameCall(answer.reasons)?.next?.href ?? "") : "";
    return answer;
  };
}

/** The one that says that the log has such a call already. */
export function sameCall(reasons: readonly Reason[]): Reason | undefined {
  return reasons.find(({ code }) => code === "same-call");
}
