"use client";

import { useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { forget, recall, remember } from "./remember";
import { typedEarly } from "./typed-early";

/** Keeps what is typed in this browser under `key` until it is saved, and brings it back after a reload or a closed tab. */
export function useRemembered<V extends FieldValues>(
  form: UseFormReturn<V>,
  { id, defaults, key, onlyChanges }: { id: string; defaults: V; key?: string; onlyChanges: boolean },
) {
  const [recalled, setRecalled] = useState(false);
  const [ready, setReady] = useState(false);
  // React sets the server's text areas back while it takes the page over, react-hook-form every field at the end of it.
  const [early] = useState(() => typedEarly(id, "textarea"));
  useInsertionEffect(() => {
    Object.assign(early, typedEarly(id, "input"));
  }, [id, early]);
  const first = useRef(defaults);

  // Before anything is painted or pressed: no choice is seen to jump back.
  useLayoutEffect(() => {
    const kept = key ? recall(key) : null;
    const before = { ...(isRecord(kept) ? kept : {}), ...early };
    if (Object.keys(before).length > 0) {
      // Not reset(): it would ask every radio again, and one that the server checked would win.
      for (const [name, value] of Object.entries(known(before, first.current)))
        form.setValue(name as Path<V>, value, { shouldDirty: true });
      setRecalled(isRecord(kept));
    }
    setReady(true);
    if (!key) return;
    const toKeep = (values: V) => (onlyChanges ? changed(values, first.current) : values);
    // Not getValues(): until the form has mounted it answers what the page came with.
    if (Object.keys(early).length > 0)
      remember(key, toKeep({ ...first.current, ...known(before, first.current) }));
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => (isDirty ? remember(key, toKeep(values)) : forget(key)),
    });
  }, [form, key, early, onlyChanges]);

  function startOver(): void {
    if (key) forget(key);
    form.reset(first.current);
    setRecalled(false);
  }

  return { recalled, ready, startOver };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whatever was not touched may have been changed elsewhere by the time it comes back. */
function changed<V extends FieldValues>(values: V, defaults: V): Partial<V> {
  const isChanged = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(defaults[name]);
  return Object.fromEntries(Object.entries(values).filter(isChanged)) as Partial<V>;
}

/** Only fields this form still has, of the kind they still are: an old page may have kept something else. */
function known<V extends FieldValues>(kept: Record<string, unknown>, defaults: V): Partial<V> {
  const entries = Object.entries(kept).filter(([name, value]) => typeof value === typeof defaults[name]);
  return Object.fromEntries(entries) as Partial<V>;
}
