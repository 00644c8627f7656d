"use client";

import type { FieldValues } from "react-hook-form";
import { type FieldProps, Frame, useField } from "./field-frame";

type DayProps<V extends FieldValues> = FieldProps<V> & { min?: string; max?: string };

/** A day, yyyy-mm-dd. The phone's own picker. */
export function DayField<V extends FieldValues>(props: DayProps<V>) {
  return <Picker {...props} type="date" />;
}

/** A minute in Beijing, yyyy-mm-ddTHH:mm. The phone's own picker. */
export function DateTimeField<V extends FieldValues>(props: DayProps<V>) {
  return <Picker {...props} type="datetime-local" />;
}

function Picker<V extends FieldValues>(props: DayProps<V> & { type: "date" | "datetime-local" }) {
  const { form, name, label, hint, type, min, max } = props;
  const field = useField(props);
  return (
    <Frame id={field.id} label={label} hint={hint} error={field.error}>
      <input
        id={field.id}
        type={type}
        min={min}
        max={max}
        defaultValue={String(field.initial ?? "")}
        {...field.aria}
        {...form.register(name)}
      />
    </Frame>
  );
}
