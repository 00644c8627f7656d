"use client";

import { useEffect } from "react";
import { type FieldValues, type PathValue, useWatch } from "react-hook-form";
import { type FieldProps, Frame, useField } from "./field-frame";
import { caretAfter, groupNumber } from "./number-groups";
import { widthOf } from "./whole-number";

type NumberProps<V extends FieldValues> = FieldProps<V> & {
  /** Stands at the right inside the box. */
  end?: React.ReactNode;
  autoFocus?: boolean;
  /** It has the focus, or has it no more. */
  onFocus?: (has: boolean) => void;
};

/** A telephone number in large figures, grouped while typed and never cut off; caret and pasted text stay as the person meant them. */
export function NumberField<V extends FieldValues>(props: NumberProps<V>) {
  const { form, name, label, hint, end, autoFocus, onFocus } = props;
  const field = useField(props);
  const { onChange, onBlur, ...registered } = form.register(name);
  const shown = String(useWatch({ control: form.control, name }) ?? "");

  // The browser gives the focus before the script is there, with the caret before what stands in the field.
  useEffect(() => {
    const input = document.activeElement;
    if (input instanceof HTMLInputElement && input.id === field.id) putCaretBehind(input);
  }, [field.id]);

  function typed(event: React.ChangeEvent<HTMLInputElement>): void {
    // Half-composed text of an input method is not touched.
    if (!(event.nativeEvent as InputEvent).isComposing) regroup(event.currentTarget);
    void onChange(event);
  }

  return (
    <Frame id={field.id} label={label} hint={hint} error={field.error} end={end}>
      <input
        id={field.id}
        className={`big num ${widthOf(shown)}`}
        type="text"
        inputMode="tel"
        autoComplete="off"
        enterKeyHint="done"
        // biome-ignore lint/a11y/noAutofocus: the page asks for nothing but this number
        autoFocus={autoFocus}
        defaultValue={groupNumber(String(field.initial ?? ""))}
        {...field.aria}
        {...registered}
        onChange={typed}
        onFocus={() => onFocus?.(true)}
        onBlur={(event) => {
          onFocus?.(false);
          void onBlur(event);
        }}
      />
    </Frame>
  );
}

/** Unless it was put anywhere else. */
function putCaretBehind(input: HTMLInputElement): void {
  const { selectionStart, selectionEnd, value } = input;
  if (selectionStart === 0 && selectionEnd === 0) input.setSelectionRange(value.length, value.length);
}

function regroup(input: HTMLInputElement): void {
  const caret = input.selectionStart ?? input.value.length;
  const before = input.value.slice(0, caret);
  const grouped = groupNumber(input.value);
  if (grouped === input.value) return;
  input.value = grouped;
  const at =
    caret === before.length && caret >= grouped.length ? grouped.length : caretAfter(grouped, before);
  input.setSelectionRange(at, at);
}

/** For 就是它: puts a whole number in place. */
export function setNumber<V extends FieldValues>(
  { form, name }: Pick<FieldProps<V>, "form" | "name">,
  number: string,
) {
  form.setValue(name, groupNumber(number) as PathValue<V, typeof name>, {
    shouldDirty: true,
    shouldValidate: false,
  });
}
