"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_rethrow } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { type FieldErrors, type FieldValues, type Path, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Edit } from "@/lib/edits/merge-edit";
import type { Reason, Result } from "@/lib/result";
import { forget } from "./remember";
import { faultReason } from "./server-fault";
import { alsoUnreadable } from "./unreadable-days";
import { useReadOnly } from "./use-read-only";
import { useRemembered } from "./use-remembered";

/** A new object at each render: an effect that hung on it would hear what it writes itself. */
export type ZodForm<V extends FieldValues> = UseFormReturn<V> & {
  /** Of the form element. */
  id: string;
  defaults: V;
  /** The script is there: before that nothing can be sent, so nothing typed gets lost on the way. */
  ready: boolean;
  saving: boolean;
  /** Why nothing was saved: no network, or refusals with their next step. */
  trouble: Reason[];
  /** What was typed before is back in the fields. */
  recalled: boolean;
  submit: (event: React.FormEvent) => void;
  startOver: () => void;
};

type Options<V, T> = {
  defaults: V;
  remember?: string;
  /** It changes a record that there is: `save` is told what the form began from, and only what was changed is remembered. */
  isEdit?: boolean;
  onSaved?: (saved: T) => void;
};

/**
 * The one hook of all forms. Checks with `schema` in the browser and hands `save` (a server action) the values as typed;
 * an Invalid goes back to its fields, a refusal or a lost network to `trouble`. Never saves twice at once.
 */
export function useZodForm<V extends FieldValues, T>(
  schema: z.ZodType<unknown, V>,
  save: (typed: V, edit: Edit<V>) => Promise<Result<T>>,
  { defaults, remember, isEdit = false, onSaved }: Options<V, T>,
): ZodForm<V> {
  const id = useId();
  const resolver = alsoUnreadable<V>(id, zodResolver(schema) as never);
  const form = useForm<V>({ resolver: resolver as never, defaultValues: defaults as never });
  const [trouble, setTrouble] = useState<Reason[]>([]);
  const [saving, startSaving] = useTransition();
  useReadOnly(id, saving);
  const busy = useRef(false);
  const edit = useRef<Edit<V>>({ from: defaults, told: "" });
  const { recalled, ready, startOver } = useRemembered(form, {
    id,
    defaults,
    key: remember,
    onlyChanges: isEdit,
  });

  async function send(): Promise<void> {
    setTrouble([]);
    const typed = form.getValues();
    // What is no edit sends nothing twice, a password least of all.
    const began = isEdit ? [edit.current] : [];
    const result = await save(typed, ...(began as [Edit<V>])).catch(toTrouble);
    edit.current.told = meanwhileIn(result);
    if (result.kind === "refused") return setTrouble(result.reasons);
    if (result.kind === "invalid") return showInvalid(form, id, result.fields, setTrouble);
    // What is saved is the new ground: nothing typed is left to remember.
    form.reset(form.getValues());
    edit.current.from = typed;
    if (remember) forget(remember);
    // In a transition of its own: saving lasts until the page it leads to is there, and what is pressed till then is no entry.
    startSaving(() => onSaved?.(result.value));
  }

  function submit(event: React.FormEvent): void {
    if (isElsewhere(event.nativeEvent)) return;
    event.preventDefault();
    if (busy.current || saving) return;
    busy.current = true;
    startSaving(async () => {
      try {
        await form.handleSubmit(send)();
      } finally {
        busy.current = false;
      }
    });
  }

  return {
    ...form,
    formState: form.formState,
    id,
    defaults,
    ready,
    saving,
    trouble,
    recalled,
    startOver,
    submit,
  };
}

/** What the answer told of changes that were made elsewhere. */
function meanwhileIn(result: Result<unknown>): string {
  const reasons = result.kind === "refused" ? result.reasons : [];
  return reasons.find(({ code }) => code === "changed-meanwhile")?.text ?? "";
}

/** Sent by a button that goes elsewhere, as the browser sends it. */
function isElsewhere(event: Event): boolean {
  const button = event instanceof SubmitEvent ? event.submitter : null;
  return button?.hasAttribute("formaction") === true;
}

async function toTrouble(error: unknown): Promise<{ kind: "refused"; reasons: Reason[] }> {
  unstable_rethrow(error);
  return { kind: "refused", reasons: [await faultReason(error, "保存失败")] };
}

function showInvalid<V extends FieldValues>(
  form: UseFormReturn<V>,
  id: string,
  fields: Record<string, string>,
  setTrouble: (reasons: Reason[]) => void,
): void {
  const names = Object.keys(fields);
  const shown = namesShown(id);
  const known = names.filter((name) => shown.has(firstPart(name)));
  for (const name of known)
    form.setError(name as Path<V>, { message: fields[name] }, { shouldFocus: name === known[0] });
  const rest = names.filter((name) => !known.includes(name));
  setTrouble(rest.map((name) => ({ code: name, text: fields[name] ?? "" })));
}

/** What stands in the form now: an error of a field that is not shown would be seen nowhere. */
function namesShown(id: string): Set<string> {
  const form = document.getElementById(id);
  const elements = form instanceof HTMLFormElement ? [...form.elements] : [];
  return new Set(elements.map((one) => firstPart(one.getAttribute("name") ?? "")));
}

/** addresses of addresses.0.street */
function firstPart(name: string): string {
  return name.split(".")[0] ?? name;
}

/** Errors as a flat list, in the order of the fields. */
export function errorWords<V extends FieldValues>(errors: FieldErrors<V>): string[] {
  return Object.values(errors).flatMap((error) =>
    typeof error?.message === "string" ? [error.message] : [],
  );
}
