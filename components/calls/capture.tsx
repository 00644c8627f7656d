"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import { EntryForm } from "@/components/ui/entry-form";
import { groupNumber } from "@/components/ui/number-groups";
import { useNoted } from "@/components/ui/use-noted";
import { useZodForm, type ZodForm } from "@/components/ui/use-zod-form";
import { CallForm } from "@/lib/calls/form";
import type { Result } from "@/lib/result";
import { CategoryPart, KindPart, RefusalPart, RestPart, restFields } from "./call-parts";
import { newEntry } from "./new-entry";
import { NumberPart } from "./number-part";
import { sameCall, useAskingOnce } from "./use-asking-once";
import { useFreshTime } from "./use-fresh-time";
import { WhenTop } from "./when-part";

type Shown = {
  defaults: CallForm;
  today: string;
  logged: boolean;
  save: (typed: CallForm, entry: string, asked: string) => Promise<Result<{ id: string }>>;
};

/** 刚接到一个: the number and now are enough; everything else may be added here or later. */
export function Capture({ defaults, today, logged, save }: Shown) {
  const noted = useNoted();
  // One name for one filling-in: sent twice because an answer got lost, it is still one call.
  const [entry, renew] = useState(newEntry);
  const saveOnce = useAskingOnce((typed: CallForm, asked) => save(typed, entry, asked));
  const form = useZodForm(CallForm, saveOnce, {
    defaults: { ...defaults, number: groupNumber(defaults.number) },
    remember: "call",
    onSaved: ({ id }) => {
      renew(newEntry);
      noted(`/calls/${id}`);
    },
  });
  useFreshTime(form);
  return (
    <EntryForm
      form={form}
      label="刚接到一个"
      action={sameCall(form.trouble) ? "还是记下" : "记下"}
      head={<WhenTop form={form} name="刚接到一个" back="/" today={today} />}
    >
      <div>
        <NumberPart form={form} today={today} logged={logged} focus />
        <KindPart form={form} />
        <CategoryPart form={form} />
        <RefusalPart form={form} />
      </div>
      <More form={form}>
        <RestPart form={form} />
      </More>
    </EntryForm>
  );
}

/** One press away on a phone; where there is room, or where something is written or wrong, it simply stands there. */
function More({ form, children }: { form: ZodForm<CallForm>; children: React.ReactNode }) {
  const [pressed, setPressed] = useState(false);
  const written = useRestSaid(form);
  const open = pressed || written;
  return (
    <div>
      {!open && (
        <button type="button" className="link only-narrow" onClick={() => setPressed(true)}>
          再写几样
        </button>
      )}
      <div className={open ? undefined : "only-wide"}>{children}</div>
    </div>
  );
}

/** Whether a field of the rest holds something, brought back by a reload, or is to be mended. */
function useRestSaid(form: ZodForm<CallForm>): boolean {
  const values = useWatch({ control: form.control, name: restFields });
  return restFields.some(
    (name, at) =>
      form.formState.errors[name] !== undefined || String(values[at]) !== String(form.defaults[name]),
  );
}
