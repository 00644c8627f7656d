"use client";

import { useId } from "react";
import { FieldError } from "@/components/ui/field-frame";
import { Opens } from "@/components/ui/select-field";
import type { ZodForm } from "@/components/ui/use-zod-form";
import { type Answer, type ColumnName, columnKeys, columnNames } from "@/lib/imports/answer";

type Shown = { form: ZodForm<Answer>; head: string[][] };

/** Which column is what, each shown by what stands in it. The answer is remembered for the next such table. */
export function AskColumns({ form, head }: Shown) {
  const width = Math.max(0, ...head.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({ at, sample: sampleOf(head, at) }));
  return (
    <>
      <p className="mt-2">这张表认不出哪一列是什么。说一次，同样的表下次就记得。</p>
      {columnKeys.map((name) => (
        <ColumnField key={name} form={form} name={name} columns={columns} />
      ))}
    </>
  );
}

function sampleOf(head: string[][], at: number): string {
  const cells = head.map((row) => row[at]?.trim() ?? "").filter(Boolean);
  return [...new Set(cells)].slice(0, 2).join("，").slice(0, 40) || "空的";
}

type FieldShown = { form: ZodForm<Answer>; name: ColumnName; columns: { at: number; sample: string }[] };

function ColumnField({ form, name, columns }: FieldShown) {
  const id = useId();
  const path = `columns.${name}` as const;
  const error = form.getFieldState(path, form.formState).error?.message ?? null;
  const needed = name === "number" || name === "at";
  return (
    <div className="field">
      <label htmlFor={id}>{columnNames[name]}</label>
      <div className={error ? "box bad" : "box"}>
        <select
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          {...form.register(path)}
        >
          <option value="">{needed ? "选一列" : "表里没有"}</option>
          {columns.map(({ at, sample }) => (
            <option key={at} value={String(at)}>
              第{at + 1}列：{sample}
            </option>
          ))}
        </select>
        <Opens />
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}
