"use client";

import { useEffect } from "react";
import { type Choice, ChoiceRows } from "@/components/ui/choices";
import { EntryForm } from "@/components/ui/entry-form";
import { type Look, NumberPages, NumberSearch } from "@/components/ui/number-look";
import { forgetSaid } from "@/components/ui/remember";
import { LongField, TextField } from "@/components/ui/text-field";
import { useNoted } from "@/components/ui/use-noted";
import { usePageKey } from "@/components/ui/use-page-key";
import { useZodForm } from "@/components/ui/use-zod-form";
import { CallerForm } from "@/lib/calls/caller-form";
import type { Edit } from "@/lib/edits/merge-edit";
import type { Result } from "@/lib/result";

type Shown = {
  /** The address of this page. */
  at: string;
  said: CallerForm;
  /** Its own numbers and those that belong to nobody yet. */
  choices: Choice[];
  look: Look;
  /** What it says was carried along by looking for other numbers. */
  isCarried: boolean;
  save: (typed: CallerForm, edit: Edit<CallerForm>) => Promise<Result<{ id: string }>>;
};

/** Who is behind which numbers. */
export function EditCaller({ at, said, choices, look, isCarried, save }: Shown) {
  const noted = useNoted();
  const remember = usePageKey();
  useEffect(() => {
    if (isCarried) forgetSaid(at, said);
  }, [at, isCarried, said]);
  const form = useZodForm(CallerForm, save, {
    defaults: said,
    remember,
    isEdit: true,
    onSaved: ({ id }) => noted(`/callers/${id}`),
  });
  return (
    <EntryForm form={form} label="对方">
      <div>
        <TextField
          form={form}
          name="name"
          label="名称"
          hint="对方自称的公司，或者你认得出的叫法"
          maxLength={60}
        />
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="looked" value="1" />
        {(look.pages > 1 || look.q !== "") && <NumberSearch q={look.q} formAction="/look" />}
        <ChoiceRows form={form} name="numbers" label="它用的号码" choices={choices} many />
        <NumberPages {...look} formAction="/look" />
      </div>
      <div>
        <TextField form={form} name="more" label="添加号码" hint="记录里没有的也行" inputMode="tel" />
        <LongField form={form} name="note" label="备注" max={1000} />
      </div>
    </EntryForm>
  );
}
