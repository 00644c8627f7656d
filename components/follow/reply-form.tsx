"use client";

import { useWatch } from "react-hook-form";
import { type Choice, ChoiceRows } from "@/components/ui/choices";
import { DayField } from "@/components/ui/day-field";
import { EntryForm } from "@/components/ui/entry-form";
import { LongField, TextField } from "@/components/ui/text-field";
import { useAskedAnew } from "@/components/ui/use-asked-anew";
import { useNoted } from "@/components/ui/use-noted";
import { usePageKey } from "@/components/ui/use-page-key";
import { useZodForm } from "@/components/ui/use-zod-form";
import { ReplyForm, turnsOnProcedure } from "@/lib/filings/reply-form";
import type { Result } from "@/lib/result";
import { ProofField } from "./proof-field";
import { WhichNotice } from "./which-notice";
import "./follow.css";

type Shown = {
  said: ReplyForm;
  /** What may have come back, each with what it means here. */
  outcomes: Choice[];
  /** By which procedure they went is asked of the answers that turn on it. */
  isTwofold: boolean;
  receiptName: string;
  files: Choice[];
  filedOn: string;
  today: string;
  save: (typed: ReplyForm) => Promise<Result<null>>;
  next: string;
};

/** What they said, when, and the number that came with it. */
export function EditReply({ said, outcomes, isTwofold, filedOn, today, save, next, ...rest }: Shown) {
  const noted = useNoted();
  const remember = usePageKey();
  const form = useZodForm(ReplyForm, save, {
    defaults: said,
    remember,
    onSaved: () => noted(next),
  });
  const outcome = useWatch({ control: form.control, name: "outcome" });
  const isSilence = outcome === "no-answer";
  useAskedAnew(form, ["on", "words", "receipt"], isSilence);
  return (
    <EntryForm form={form} label="他们怎么说">
      <div className="outcomes">
        <ChoiceRows form={form} name="outcome" label="答复是哪一种" choices={outcomes} />
      </div>
      <div>
        <DayField
          form={form}
          name="on"
          label={isSilence ? "等到了哪天" : "哪天答复的"}
          min={filedOn}
          max={today}
        />
        {isTwofold && turnsOnProcedure(outcome) && <WhichNotice form={form} />}
        {!isSilence && (
          <>
            <LongField
              form={form}
              name="words"
              label="对方怎么答复的"
              hint="原话或者大意，下一封信写成“答复，内容是”"
              max={1000}
            />
            <TextField
              form={form}
              name="receipt"
              label="新的编号"
              hint={`跟着答复来的，像受理编号、文号；没有就空着，原来的${rest.receiptName}还在`}
              maxLength={60}
            />
          </>
        )}
        <ProofField
          form={form}
          files={rest.files}
          label="答复的凭据"
          hint="短信、书面答复、页面截图，没有就空着"
        />
      </div>
    </EntryForm>
  );
}
