"use client";

import { useEffect } from "react";
import type { ZodForm } from "@/components/ui/use-zod-form";
import { blankForm, type CallForm } from "@/lib/calls/form";

/** A page left open and looked at again says now, as long as nothing has been typed. */
export function useFreshTime({ getValues, setValue, defaults }: ZodForm<CallForm>): void {
  useEffect(() => {
    function refresh(): void {
      if (document.hidden || touched(getValues(), defaults)) return;
      setValue("at", blankForm(new Date()).at);
    }
    document.addEventListener("visibilitychange", refresh);
    return () => document.removeEventListener("visibilitychange", refresh);
  }, [getValues, setValue, defaults]);
}

function touched(values: CallForm, defaults: CallForm): boolean {
  return JSON.stringify({ ...values, at: "" }) !== JSON.stringify({ ...defaults, at: "" });
}
