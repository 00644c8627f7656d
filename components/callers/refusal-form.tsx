"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import { newEntry } from "@/components/calls/new-entry";
import { EvidenceField } from "@/components/evidence/evidence-field";
import { type Choice, ChoiceRows } from "@/components/ui/choices";
import { DateTimeField } from "@/components/ui/day-field";
import { EntryForm } from "@/components/ui/entry-form";
import { LongField, TextField } from "@/components/ui/text-field";
import { useNoted } from "@/components/ui/use-noted";
import { usePageKey } from "@/components/ui/use-page-key";
import { useZodForm, type ZodForm } from "@/components/ui/use-zod-form";
import { RefusalForm, toNumber } from "@/lib/calls/refusal-form";
import { type StandaloneWay, standaloneWayNames } from "@/lib/calls/refusals";
import type { Edit } from "@/lib/edits/merge-edit";
import type { Result } from "@/lib/result";

type Shown = {
  said: RefusalForm;
  today: string;
  whom: Choice[];
  /** Files that may show it. */
  files: Choice[];
  /** entry: names this filling-in of the form. */
  save: (typed: RefusalForm, entry: string, edit: Edit<RefusalForm>) => Promise<Result<{ id: string }>>;
  /** It is one that is kept already. */
  isEdit?: boolean;
  back: string;
};

/** How the operators' blocking is switched on: 工信部 as the press told it in 2023; 通辽市公安局, 2025-09-12; stored copies. */
const hints: Partial<Record<StandaloneWay, string>> = {
  operator: "打客服，请他们登记拒绝营销来电，记下工单号",
  ktfsr: "发短信就能开，内容写“KTFSR”：移动发到10086，电信发到10001；联通打10010请人工开",
};

const ways: Choice[] = (Object.keys(standaloneWayNames) as StandaloneWay[]).map((way) => ({
  value: way,
  label: standaloneWayNames[way],
  hint: hints[way],
}));

/** When and how the user said no outside of a call. */
export function EditRefusal({ said, today, whom, files, save, isEdit, back }: Shown) {
  const noted = useNoted();
  const remember = usePageKey();
  const [entry] = useState(newEntry);
  const form = useZodForm(RefusalForm, (typed, edit) => save(typed, entry, edit), {
    defaults: said,
    remember,
    isEdit,
    onSaved: () => noted(back),
  });
  return (
    <EntryForm form={form} label="拒绝记录">
      <div>
        <DateTimeField form={form} name="at" label="什么时候（北京时间）" max={`${today}T23:59`} />
        <ChoiceRows form={form} name="way" label="怎么拒绝的" choices={ways} />
      </div>
      <div>
        <ChoiceRows form={form} name="whom" label="对谁" choices={whom} />
        <NumberOf form={form} />
        <EvidenceField form={form} name="evidenceIds" files={files} label="拒绝的凭据" />
        <LongField form={form} name="note" label="备注" hint="工单号、对方怎么回的" max={1000} />
      </div>
    </EntryForm>
  );
}

function NumberOf({ form }: { form: ZodForm<RefusalForm> }) {
  const whom = useWatch({ control: form.control, name: "whom" });
  if (whom !== toNumber) return null;
  return <TextField form={form} name="number" label="对方号码" inputMode="tel" />;
}
