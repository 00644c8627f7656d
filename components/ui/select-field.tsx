"use client";

import type { FieldValues } from "react-hook-form";
import { type FieldProps, Frame, useField } from "./field-frame";
import { Icon } from "./icon";
import { chevronRight } from "./icons";

type SelectProps<V extends FieldValues> = FieldProps<V> & {
  /** What is kept, and the words for it where they are others. */
  options: readonly (string | readonly [string, string])[];
  /** Words for none of them. */
  none?: string;
  autoComplete?: string;
};

/** One of many fixed words, or none yet. */
export function SelectField<V extends FieldValues>({
  options,
  none = "选一个",
  autoComplete,
  ...props
}: SelectProps<V>) {
  const { form, name, label, hint } = props;
  const field = useField(props);
  return (
    <Frame id={field.id} label={label} hint={hint} error={field.error} end={<Opens />}>
      <select
        id={field.id}
        autoComplete={autoComplete}
        defaultValue={String(field.initial ?? "")}
        {...field.aria}
        {...form.register(name)}
      >
        <option value="">{none}</option>
        {options.map((option) => {
          const [value, words] = typeof option === "string" ? [option, option] : option;
          return (
            <option key={value} value={value}>
              {words}
            </option>
          );
        })}
      </select>
    </Frame>
  );
}

/** Lies over the end of the select, which is what is pressed. */
export function Opens() {
  return (
    <span className="pointer-events-none -ml-6 rotate-90" aria-hidden="true">
      <Icon of={chevronRight} small />
    </span>
  );
}
