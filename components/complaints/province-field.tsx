"use client";

import { Frame, useField } from "@/components/ui/field-frame";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { DraftForm } from "@/lib/complaints/draft-form";

/** The province, picked from those that have an administration. */
export function ProvinceField({
  form,
  label,
  provinces,
}: {
  form: ZodForm<DraftForm>;
  label: string;
  provinces: string[];
}) {
  const field = useField({ form, name: "province", label });
  return (
    <Frame id={field.id} label={label} error={field.error}>
      <select
        id={field.id}
        autoComplete="address-level1"
        defaultValue={String(field.initial ?? "")}
        {...field.aria}
        {...form.register("province")}
      >
        <option value="">选一个</option>
        {provinces.map((province) => (
          <option key={province}>{province}</option>
        ))}
      </select>
    </Frame>
  );
}
