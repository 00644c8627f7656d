"use client";

import { useWatch } from "react-hook-form";
import { ChoiceChips, LongField, TextField, Tick } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { CallForm } from "@/lib/calls/form";
import { categoryChoices, howChoices, nameChoices, refusalChoicesOf, signChoices } from "./call-choices";

type Part = { form: ZodForm<CallForm> };

/** A call: how it came. An SMS: its text, unchanged. One word switches between the two. */
export function KindPart({ form }: Part) {
  const kind = useWatch({ control: form.control, name: "kind" });
  const sms = kind === "sms";
  const turn = () => form.setValue("kind", sms ? "call" : "sms", { shouldDirty: true });
  return (
    <div className="relative">
      {sms ? (
        <LongField form={form} name="smsText" label="短信原文" hint="原样粘贴，一个字也别改" />
      ) : (
        <ChoiceChips form={form} name="how" label="怎么打来的" choices={howChoices} />
      )}
      <button type="button" className="kindswitch" onClick={turn}>
        {sms ? "是电话" : "是短信"}
      </button>
    </div>
  );
}

export function CategoryPart({ form }: Part) {
  return <ChoiceChips form={form} name="category" label="推销什么" choices={categoryChoices} shown={5} />;
}

/** The refusal, and how it was said once there is one. */
export function RefusalPart({ form }: Part) {
  const [refused, kind] = useWatch({ control: form.control, name: ["refused", "kind"] });
  const label = kind === "sms" ? "我回过不要再发" : "我说过不要再打";
  return (
    <div className="mt-5">
      <Tick form={form} name="refused" label={label} hint="这次也算一笔拒绝记录" />
      {refused && (
        <ChoiceChips form={form} name="refusedWay" label="怎么说的" choices={refusalChoicesOf(kind)} />
      )}
    </div>
  );
}

export const restFields = [
  "minutes",
  "secondsPart",
  "caller",
  "product",
  "words",
  "signs",
  "knewMyName",
  "cost",
  "note",
] as const satisfies (keyof CallForm)[];

/** Everything else a letter can use; none of it has to be written. */
export function RestPart({ form }: Part) {
  const kind = useWatch({ control: form.control, name: "kind" });
  return (
    <>
      {kind === "call" && <DurationPart form={form} />}
      <TextField form={form} name="caller" label="对方自称" hint="公司、名字、工号，照他说的记" />
      <TextField form={form} name="product" label="商品或服务" />
      {kind === "call" && (
        <LongField
          form={form}
          name="words"
          label="对方说了什么"
          hint="记得几句写几句，用他的原话"
          max={1000}
        />
      )}
      <ChoiceChips
        form={form}
        name="signs"
        label="有没有这些情况"
        hint="有就勾选，涉及人身、财产安全的先报警"
        choices={signChoices}
        many
      />
      <ChoiceChips form={form} name="knewMyName" label="知道你的姓名吗" choices={nameChoices} />
      <LongField form={form} name="cost" label="造成的影响" hint="时间、钱、睡觉，有就写" rows={2} />
      <LongField form={form} name="note" label="备注" rows={2} />
    </>
  );
}

function DurationPart({ form }: Part) {
  return (
    <div className="grid grid-cols-2 items-end gap-3">
      <TextField
        form={form}
        name="minutes"
        label="通话时长"
        inputMode="numeric"
        end={<span className="unit">分</span>}
      />
      <TextField
        form={form}
        name="secondsPart"
        label="秒"
        inputMode="numeric"
        end={<span className="unit">秒</span>}
      />
    </div>
  );
}
