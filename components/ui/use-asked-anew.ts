"use client";

import { useEffect, useRef } from "react";
import type { FieldValues, Path } from "react-hook-form";
import type { ZodForm } from "./use-zod-form";

/** Another answer makes of these fields another question: what was wrong with what they asked before is said no more. */
export function useAskedAnew<V extends FieldValues>(
  form: ZodForm<V>,
  names: Path<V>[],
  asked: unknown,
): void {
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    form.clearErrors(names);
  });
}
