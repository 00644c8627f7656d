"use client";

import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { DateTimeField } from "@/components/ui/day-field";
import { Top } from "@/components/ui/top";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { CallForm } from "@/lib/calls/form";
import { instantOf } from "@/lib/deadlines/beijing";
import { When } from "./when";

type Shown = { form: ZodForm<CallForm>; name: string; back: string; today: string };

/** The head of the quick capture: the time as said at its end; pressed, it becomes a field. */
export function WhenTop({ form, name, back, today }: Shown) {
  const [open, setOpen] = useState(false);
  const at = useWatch({ control: form.control, name: "at" });
  const wrong = Boolean(form.formState.errors.at);
  const isOnly = wrong && Object.keys(form.formState.errors).length === 1;
  const { setFocus } = form;
  // While it was folded away nothing could be focused.
  useEffect(() => {
    if (wrong) setOpen(true);
    if (isOnly) setFocus("at");
  }, [wrong, isOnly, setFocus]);
  const said = (
    <button type="button" className="touch underline" aria-expanded={open} onClick={() => setOpen(!open)}>
      {spokenAt(at, today)}
    </button>
  );
  return (
    <>
      <Top back={back} name={name} end={said} />
      <div hidden={!open && !wrong} className="mb-4">
        <DateTimeField form={form} name="at" label="什么时候（北京时间）" max={`${today}T23:59`} />
      </div>
    </>
  );
}

function spokenAt(at: string, today: string): React.ReactNode {
  const [day, time] = at.split("T");
  return day && time ? <When at={instantOf(day, time)} today={today} /> : "什么时候";
}
