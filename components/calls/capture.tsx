"use client";

import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { Form, SubmitButton } from "@/components/ui/form";
import { toast } from "@/components/ui/toaster";
import { useZodForm } from "@/components/ui/use-zod-form";
import { CallForm } from "@/lib/calls/form";
import type { Result } from "@/lib/result";
import { CategoryPart, KindPart, RefusalPart, RestPart } from "./call-parts";
import { NumberPart } from "./number-part";
import { useFreshTime } from "./use-fresh-time";
import { WhenTop } from "./when-part";

type Shown = {
  defaults: CallForm;
  today: string;
  save: (typed: CallForm) => Promise<Result<{ id: string }>>;
};

/** 刚接到一个: the number and now are enough; everything else may be added here or later. */
export function Capture({ defaults, today, save }: Shown) {
  const router = useRouter();
  const form = useZodForm(CallForm, save, {
    defaults,
    remember: "call",
    onSaved: ({ id }) => {
      toast("记下了");
      router.replace(`/calls/${id}`);
    },
  });
  useFreshTime(form);
  return (
    <Form
      form={form}
      label="刚接到一个"
      head={<WhenTop form={form} name="刚接到一个" back="/" today={today} />}
    >
      <div className="cols two">
        <div>
          <NumberPart form={form} today={today} focus />
          <KindPart form={form} />
          <CategoryPart form={form} />
          <RefusalPart form={form} />
        </div>
        <details className="rest">
          <summary className="link">再写几样</summary>
          <RestPart form={form} />
        </details>
      </div>
      <Dock>
        <SubmitButton form={form}>记下</SubmitButton>
      </Dock>
    </Form>
  );
}
