"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { forget, recall, remember } from "./remember";

/** Keeps what is typed in this browser under `key` until it is saved, and brings it back after a reload or a closed tab. */
export function useRemembered<V extends FieldValues>(form: UseFormReturn<V>, defaults: V, key?: string) {
  const [recalled, setRecalled] = useState(false);
  const first = useRef(defaults);

  useEffect(() => {
    const kept = key ? recall(key) : null;
    if (isRecord(kept)) {
      form.reset({ ...first.current, ...known(kept, first.current) }, { keepDefaultValues: true });
      setRecalled(true);
    }
    if (!key) return;
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => (isDirty ? remember(key, values) : forget(key)),
    });
  }, [form, key]);

  function startOver(): void {
    if (key) forget(key);
    form.reset(first.current);
    setRecalled(false);
  }

  return { recalled, startOver };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only fields this form still has, of the kind they still are: an old page may have kept something else. */
function known<V extends FieldValues>(kept: Record<string, unknown>, defaults: V): Partial<V> {
  const entries = Object.entries(kept).filter(([name, value]) => typeof value === typeof defaults[name]);
  return Object.fromEntries(entries) as Partial<V>;
}
