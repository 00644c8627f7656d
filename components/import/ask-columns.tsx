"use client";

import { SelectField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import { type Answer, columnKeys, columnNames } from "@/lib/imports/answer";

type Shown = { form: ZodForm<Answer>; head: string[][] };

/** Which column is what, each shown by what stands in it. The answer is remembered for the next such table. */
export function AskColumns({ form, head }: Shown) {
  const width = Math.max(0, ...head.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => [String(at), columnWords(head, at)] as const);
  return (
    <>
      <p className="mt-2">这张表认不出哪一列是什么。说一次，同样的表下次就记得。</p>
      <div className="lg:grid lg:grid-cols-2 lg:gap-x-6">
        {columnKeys.map((name) => (
          <SelectField
            key={name}
            form={form}
            name={`columns.${name}`}
            label={columnNames[name]}
            options={columns}
            none={name === "number" || name === "at" ? "选一列" : "表里没有"}
          />
        ))}
      </div>
    </>
  );
}

function columnWords(head: string[][], at: number): string {
  const cells = head.map((row) => row[at]?.trim() ?? "").filter(Boolean);
  const sample = [...new Set(cells)].slice(0, 2).join("，").slice(0, 40);
  return `第${at + 1}列：${sample || "空的"}`;
}
