"use client";

import { useRef } from "react";
import type { Result } from "@/lib/result";

/** Saves, and tells the save after it what was pointed out: a refusal of this code stops one try only. */
export function useToldOnce<Typed, T>(
  code: string,
  save: (typed: Typed, told: string) => Promise<Result<T>>,
): (typed: Typed) => Promise<Result<T>> {
  const told = useRef("");
  return async (typed) => {
    const answer = await save(typed, told.current);
    const reasons = answer.kind === "refused" ? answer.reasons : [];
    told.current = reasons.find((one) => one.code === code)?.text ?? "";
    return answer;
  };
}
