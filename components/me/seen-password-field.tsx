"use client";

import { useState } from "react";
import type { FieldValues } from "react-hook-form";
import type { FieldProps } from "@/components/ui/field-frame";
import { TextField } from "@/components/ui/fields";

/** A password that can be looked at before it is sent. */
export function SeenPasswordField<V extends FieldValues>(props: FieldProps<V> & { isNew: boolean }) {
  const [seen, setSeen] = useState(false);
  const { isNew, ...field } = props;
  return (
    <TextField
      {...field}
      type={seen ? "text" : "password"}
      autoComplete={isNew ? "new-password" : "current-password"}
      end={
        <button type="button" className="touch use" aria-pressed={seen} onClick={() => setSeen(!seen)}>
          {seen ? "隐藏" : "显示"}
        </button>
      }
    />
  );
}
