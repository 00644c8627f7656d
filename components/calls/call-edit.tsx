"use client";

import { useRouter } from "next/navigation";
import { DateTimeField } from "@/components/ui/day-field";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import { CallForm } from "@/lib/calls/form";
import type { Edit } from "@/lib/edits/merge-edit";
import type { Result } from "@/lib/result";
import { CategoryPart, KindPart, RefusalPart, RestPart } from "./call-parts";
import { NumberPart } from "./number-part";
import { sameCall, useAskingOnce } from "./use-asking-once";

type Shown = {
  id: string;
  said: CallForm;
  today: string;
  save: (typed: CallForm, asked: string, edit: Edit<CallForm>) => Promise<Result<{ id: string }>>;
};

/** The whole form of one call. What it said before is kept when this is saved. */
export function CallEdit({ id, said, today, save }: Shown) {
  const router = useRouter();
  const form = useZodForm(CallForm, useAskingOnce(save), {
    defaults: said,
    remember: `call-${id}`,
    isEdit: true,
    onSaved: () => {
      toast("改好了，原来写的也留着");
      router.replace(`/calls/${id}`);
    },
  });
  return (
    <Form form={form} label="改这一条">
      <div className="cols two">
        <div>
          <NumberPart form={form} today={today} logged />
          <DateTimeField form={form} name="at" label="什么时候（北京时间）" max={`${today}T23:59`} />
          <KindPart form={form} />
          <CategoryPart form={form} />
          <RefusalPart form={form} />
        </div>
        <div>
          <RestPart form={form} />
        </div>
      </div>
      <Dock>
        <SubmitButton form={form}>{sameCall(form.trouble) ? "还是这样改" : "改好了"}</SubmitButton>
      </Dock>
    </Form>
  );
}
