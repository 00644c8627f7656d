import type { ComponentProps } from "react";
import { ChoiceRows } from "@/components/ui/choices";
import type { ReplyForm } from "@/lib/filings/reply-form";

const choices = [
  { value: "criminal", label: "不予立案通知书", hint: "按刑事案件办的，7日内向原公安机关申请复议" },
  {
    value: "administrative",
    label: "治安、行政案件的答复",
    hint: "像不予处罚决定书、不予调查处理告知书，60日内申请行政复议",
  },
  {
    value: "reconsidered",
    label: "不予立案的复议决定书",
    hint: "向原公安机关申请过复议，还是不立案的，7日内向上一级公安机关申请复核",
  },
  { value: "unsaid", label: "还没给书面的", hint: "先要一份，拿到了回来改" },
];

type Form = ComponentProps<typeof ChoiceRows<ReplyForm>>["form"];

/** Which notice the police gave: the way against it, and its days, turn on that. */
export function WhichNotice({ form }: { form: Form }) {
  return <ChoiceRows form={form} name="procedure" label="给的是哪种书面答复" choices={choices} />;
}
