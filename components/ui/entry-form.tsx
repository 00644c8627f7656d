"use client";

import type { FieldValues } from "react-hook-form";
import { Dock } from "./dock";
import { Form, type FormProps, SubmitButton } from "./form";

/** A form in two columns whose one action is 记下. */
export function EntryForm<V extends FieldValues>({
  form,
  children,
  action = "记下",
  ...shown
}: FormProps<V> & { action?: string }) {
  return (
    <Form form={form} {...shown}>
      <div className="cols two">{children}</div>
      <Dock>
        <SubmitButton form={form}>{action}</SubmitButton>
      </Dock>
    </Form>
  );
}
