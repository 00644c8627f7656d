"use client";

import { useEffect, useId, useRef } from "react";
import { type FieldValues, get, type Path } from "react-hook-form";
import { Icon } from "./icon";
import { circleAlert } from "./icons";
import type { ZodForm } from "./use-zod-form";

export type FieldProps<V extends FieldValues> = {
  form: ZodForm<V>;
  name: Path<V>;
  label: string;
  hint?: React.ReactNode;
};

/** Ids and error of one field, so that label, hint and error are tied to the control. */
export function useField<V extends FieldValues>({ form, name, hint }: FieldProps<V>) {
  const id = useId();
  const { error: fault } = form.getFieldState(name, form.formState);
  const message = fault?.message;
  const error = message ?? null;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const initial: unknown = get(form.defaults, name);
  return {
    id,
    error,
    initial,
    aria: { "aria-describedby": describedBy, "aria-invalid": error ? true : undefined },
  };
}

/** The first line of an error says what to do. Under the field that has the focus it comes into sight: that field may be tall. */
export function FieldError({ id, error }: { id: string; error: string | null }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (error && document.activeElement?.id === id) place.current?.scrollIntoView({ block: "nearest" });
  }, [error, id]);
  if (!error) return null;
  return (
    <p className="err" id={`${id}-error`} ref={place}>
      <Icon of={circleAlert} small />
      <span>{error}</span>
    </p>
  );
}

export function FieldHint({ id, hint }: { id: string; hint?: React.ReactNode }) {
  if (!hint) return null;
  return (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

/** Label above, the control in its box, error below. */
export function Frame({ id, label, hint, error, end, hideLabel, children }: FrameProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? "vh" : undefined}>
        {label}
      </label>
      <FieldHint id={id} hint={hint} />
      <div className={error ? "box bad" : "box"}>
        {children}
        {end}
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}

type FrameProps = {
  id: string;
  label: string;
  hint?: React.ReactNode;
  error: string | null;
  end?: React.ReactNode;
  hideLabel?: boolean;
  children: React.ReactNode;
};
