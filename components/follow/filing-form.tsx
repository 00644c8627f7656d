"use client";

import { type Choice, ChoiceChips } from "@/components/ui/choices";
import { DayField } from "@/components/ui/day-field";
import { EntryForm } from "@/components/ui/entry-form";
import { LongField, TextField } from "@/components/ui/text-field";
import { useNoted } from "@/components/ui/use-noted";
import { usePageKey } from "@/components/ui/use-page-key";
import { useToldOnce } from "@/components/ui/use-told-once";
import { useZodForm } from "@/components/ui/use-zod-form";
import { FilingForm, surely } from "@/lib/filings/filing-form";
import { type FilingWay, filingWayNames } from "@/lib/filings/way";
import type { Result } from "@/lib/result";
import { ProofField } from "./proof-field";

type Shown = {
  said: FilingForm;
  /** The ways of this door, the usual one first; the others come after them. */
  ways: FilingWay[];
  /** 工单号, 申诉编号 … */
  receiptName: string;
  /** Files that may show it. */
  files: Choice[];
  today: string;
  save: (typed: FilingForm, told: string) => Promise<Result<null>>;
  next: string;
};

/** When, how and to whom it was handed in, and the number they gave. */
export function EditFiling({ said, ways, receiptName, files, today, save, next }: Shown) {
  const noted = useNoted();
  const remember = usePageKey();
  const form = useZodForm(FilingForm, useToldOnce(surely, save), {
    defaults: said,
    remember,
    onSaved: () => noted(next),
  });
  return (
    <EntryForm form={form} label="记下提交">
      <div>
        <DayField form={form} name="on" label="哪天提交的" max={today} />
        <ChoiceChips form={form} name="way" label="怎么提交的" choices={inOrder(ways)} shown={ways.length} />
        <TextField form={form} name="to" label="提交给谁" maxLength={100} />
        <TextField
          form={form}
          name="receipt"
          label={receiptName}
          hint="还没有就空着，有了再来补"
          maxLength={60}
        />
      </div>
      <div>
        <ProofField
          form={form}
          files={files}
          label="提交的凭据"
          hint="受理短信、回执、页面截图，没有就空着"
        />
        <LongField form={form} name="note" label="备注" hint="接待的是谁、查询密码" max={500} />
      </div>
    </EntryForm>
  );
}

function inOrder(ways: FilingWay[]): Choice[] {
  const all = new Set([...ways, ...FilingForm.shape.way.options]);
  return [...all].map((way) => ({ value: way, label: filingWayNames[way] }));
}
