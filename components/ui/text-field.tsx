"use client";

import type { FieldValues } from "react-hook-form";
import { useWatch } from "react-hook-form";
import { type FieldProps, Frame, useField } from "./field-frame";

type TextProps<V extends FieldValues> = FieldProps<V> & {
  type?: "text" | "tel" | "password";
  inputMode?: "text" | "numeric" | "decimal" | "tel";
  autoComplete?: string;
  maxLength?: number;
  /** Stands at the right inside the box: 分, 秒, a link. */
  end?: React.ReactNode;
};

export function TextField<V extends FieldValues>({ type = "text", end, ...props }: TextProps<V>) {
  const { form, name, label, hint, autoComplete = "off", ...native } = props;
  const field = useField(props);
  return (
    <Frame id={field.id} label={label} hint={hint} error={field.error} end={end}>
      <input
        id={field.id}
        type={type}
        autoComplete={autoComplete}
        inputMode={native.inputMode}
        maxLength={native.maxLength}
        defaultValue={String(field.initial ?? "")}
        {...field.aria}
        {...form.register(name)}
      />
    </Frame>
  );
}

/** A longer text; with `max` it counts, with `min` it says how many are still wanted. */
export function LongField<V extends FieldValues>(
  props: FieldProps<V> & { min?: number; max?: number; rows?: number },
) {
  const { form, name, label, hint, min, max, rows = 3 } = props;
  const field = useField(props);
  return (
    <div>
      <Frame id={field.id} label={label} hint={hint} error={field.error}>
        <textarea
          id={field.id}
          rows={rows}
          defaultValue={String(field.initial ?? "")}
          {...field.aria}
          {...form.register(name)}
        />
      </Frame>
      {max && <Counter {...props} min={min} max={max} />}
    </div>
  );
}

function Counter<V extends FieldValues>({
  form,
  name,
  min = 0,
  max,
}: FieldProps<V> & { min?: number; max: number }) {
  const length = [...String(useWatch({ control: form.control, name }) ?? "").trim()].length;
  return (
    <p className="counter nw">
      {length > 0 && length < min ? `还差${min - length}字` : `${length}字，最多${max}字`}
    </p>
  );
}
