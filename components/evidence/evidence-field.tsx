"use client";

import type { FieldValues, Path } from "react-hook-form";
import { type Choice, ChoiceRows } from "@/components/ui/choices";
import type { ZodForm } from "@/components/ui/use-zod-form";

type Shown<V extends FieldValues> = {
  form: ZodForm<V>;
  name: Path<V>;
  files: readonly Choice[];
  /** What is to be shown: 能证明提交的. */
  label: string;
};

/** Which of the files show it; not asked where there is none. */
export function EvidenceField<V extends FieldValues>({ files, ...field }: Shown<V>) {
  if (files.length === 0) return null;
  return <ChoiceRows {...field} choices={files} many />;
}
