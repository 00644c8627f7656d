"use client";

import { ChoiceRows, DayField, LongField, SelectField, TextField, Tick } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Ask } from "@/lib/channels/channel";
import type { DraftForm } from "@/lib/complaints/draft-form";

/** How long the text answers may be, as the schema has it. */
const limits = {
  ownWords: 500,
  operatorReply: 300,
  followWords: 500,
  otherMerchants: 500,
  leakSigns: 300,
  harm: 300,
};

const outcomes = [
  { value: "", label: "还没到看结果的时候" },
  { value: "no-answer", label: "没有答复" },
  { value: "unsatisfied", label: "答复了，我不满意" },
  { value: "satisfied", label: "答复了，我满意" },
];

type Shown = { form: ZodForm<DraftForm>; ask: Ask; today: string; provinces: string[] };

/** One question of a channel, with the control that fits its answer. */
export function AnswerField({ form, ask, today, provinces }: Shown) {
  const props = { form, name: ask.field, label: ask.label, hint: ask.hint || undefined };
  switch (ask.field) {
    case "keepSecret":
    case "neverAgreed":
    case "notDebtor":
    case "hidName":
    case "isCustomer":
    case "sellsOnline":
    case "untoldReview":
      return <Tick {...props} />;
    case "operatorOn":
    case "operatorReplyOn":
      return <DayField {...props} max={today} />;
    case "numberProvince":
      return <SelectField {...props} options={provinces} />;
    case "operatorChosenOn":
      return <ChoiceRows {...props} choices={ask.choices ?? []} />;
    case "operatorOutcome":
      return <ChoiceRows {...props} choices={outcomes} />;
    case "ownWords":
    case "operatorReply":
    case "followWords":
    case "otherMerchants":
    case "leakSigns":
    case "harm":
      return <LongField {...props} max={limits[ask.field]} />;
    case "costsClaimed":
    case "solatiumClaimed":
      return <TextField {...props} inputMode="decimal" end={<span className="soft">元</span>} />;
    case "merchantPhone":
      return <TextField {...props} inputMode="tel" />;
    default:
      return <TextField {...props} />;
  }
}
