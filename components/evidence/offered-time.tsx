"use client";

import { useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { EvidenceForm } from "@/lib/evidence/describe";
import { dateInWords } from "@/lib/letters/wording";

type Shown = {
  form: ZodForm<EvidenceForm>;
  /** 照片, 录音, 录像. */
  what: string;
  /** 2026-09-14T10:05 in Beijing, as the file itself says it. */
  clock: string;
};

/** The time the file itself says: offered, and taken only when the user takes it. */
export function OfferedTime({ form, what, clock }: Shown) {
  const now = useWatch({ control: form.control, name: "takenAt" });
  if (now === clock) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>
        {what}里写着<span className="date">{`${dateInWords(clock.slice(0, 10))}${clock.slice(11)}`}</span>
      </p>
      <Button
        quiet
        onClick={() => form.setValue("takenAt", clock, { shouldDirty: true, shouldValidate: true })}
      >
        用这个时间
      </Button>
    </div>
  );
}
