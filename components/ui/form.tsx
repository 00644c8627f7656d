"use client";

import NextLink from "next/link";
import type { FieldValues } from "react-hook-form";
import type { Reason } from "@/lib/result";
import { Button } from "./button";
import type { IconPaths } from "./icons";
import { errorWords, type ZodForm } from "./use-zod-form";
import { Warn } from "./warn";

/** A form of useZodForm: says to screen readers how many things to mend, and offers to start over what was brought back. */
export function Form<V extends FieldValues>({ form, label, head, verb = "保存", children }: FormProps<V>) {
  const words = errorWords(form.formState.errors);
  return (
    <form
      id={form.id}
      noValidate
      method="post"
      aria-label={label}
      aria-busy={form.saving || undefined}
      onSubmit={form.submit}
    >
      <div className="vh" role="alert">
        {words.length > 0 && `还有${words.length}处要改：${words.join("；")}`}
      </div>
      {head}
      {form.recalled && (
        <p className="soft mb-2">
          上次写了一半，接着写就行，
          <button type="button" className="touch underline" onClick={form.startOver}>
            或重新填写
          </button>
        </p>
      )}
      {children}
      <noscript>
        <p className="mt-4">这一页要浏览器启用JavaScript才能{verb}。</p>
      </noscript>
    </form>
  );
}

export type FormProps<V extends FieldValues> = {
  form: ZodForm<V>;
  label?: string;
  /** Stands above what was brought back: the page's own head, when it belongs to the form. */
  head?: React.ReactNode;
  /** What it is for, where that is not to save. */
  verb?: string;
  children: React.ReactNode;
};

/** The form's main action; above it, why the last try was not saved. Pressing twice saves once. */
export function SubmitButton<V extends FieldValues>({
  form,
  icon,
  children,
  saving = "正在保存",
}: SubmitProps<V>) {
  return (
    <>
      <div role="alert" className="empty:hidden mb-2">
        {form.trouble.map((reason) => (
          <Warn key={reason.code} title={reason.text} basis={<Next reason={reason} />} />
        ))}
      </div>
      <Button type="submit" wide icon={icon} disabled={!form.ready} aria-disabled={form.saving}>
        {form.saving ? saving : children}
      </Button>
    </>
  );
}

type SubmitProps<V extends FieldValues> = {
  form: ZodForm<V>;
  icon?: IconPaths;
  saving?: string;
  children: React.ReactNode;
};

/** Shown after something was sent only, so in a browser: signing in leads back to this form. */
function Next({ reason }: { reason: Reason }) {
  if (!reason.next) return null;
  const { text, href } = reason.next;
  if (!href) return text;
  const from = new URLSearchParams({ from: location.pathname + location.search });
  return <NextLink href={reason.code === "signed-out" ? `${href}?${from}` : href}>{text}</NextLink>;
}
