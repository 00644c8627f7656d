"use client";

import { useRouter } from "next/navigation";
import { type Choice, ChoiceRows } from "@/components/ui/choices";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { LongField, TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import { CallerForm } from "@/lib/calls/caller-form";
import type { Result } from "@/lib/result";

type Shown = {
  said: CallerForm;
  /** Its own numbers and those that belong to nobody yet. */
  choices: Choice[];
  save: (typed: CallerForm) => Promise<Result<{ id: string }>>;
};

/** Who is behind which numbers. */
export function EditCaller({ said, choices, save }: Shown) {
  const router = useRouter();
  const form = useZodForm(CallerForm, save, {
    defaults: said,
    onSaved: ({ id }) => {
      toast("记下了");
      router.replace(`/callers/${id}`);
    },
  });
  return (
    <Form form={form} label="骚扰方">
      <div className="cols two">
        <div>
          <TextField
            form={form}
            name="name"
            label="怎么叫它"
            hint="对方自称的公司，或者你认得出的叫法"
            maxLength={60}
          />
          <ChoiceRows form={form} name="numbers" label="它用的号码" choices={choices} many />
        </div>
        <div>
          <TextField form={form} name="more" label="还有一个号码" hint="记录里没有的也行" inputMode="tel" />
          <LongField form={form} name="note" label="备注" max={1000} />
        </div>
      </div>
      <Dock>
        <SubmitButton form={form}>记下</SubmitButton>
      </Dock>
    </Form>
  );
}
