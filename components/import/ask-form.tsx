"use client";

import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { ChoiceRows, TextField } from "@/components/ui/fields";
import { Form, SubmitButton } from "@/components/ui/form";
import { useZodForm, type ZodForm } from "@/components/ui/use-zod-form";
import { Answer, noAnswer } from "@/lib/imports/answer";
import type { Ask } from "@/lib/imports/format";
import type { Result } from "@/lib/result";
import { AskColumns } from "./ask-columns";

type Shown = { ask: Ask; save: (typed: Answer) => Promise<Result<void>> };

/** What only the person can say before the file can be read. */
export function AskForm({ ask, save }: Shown) {
  const router = useRouter();
  const form = useZodForm(Answer, save, { defaults: noAnswer, onSaved: () => router.refresh() });
  return (
    <Form form={form} label="需要你确认">
      <Question ask={ask} form={form} />
      <Dock>
        <SubmitButton form={form} saving="正在记下">
          接着读
        </SubmitButton>
      </Dock>
    </Form>
  );
}

function Question({ ask, form }: { ask: Ask; form: ZodForm<Answer> }) {
  if (ask.kind === "columns") return <AskColumns form={form} head={ask.head} />;
  if (ask.kind === "day-first")
    return (
      <ChoiceRows
        form={form}
        name="dayFirst"
        label="日期里先写的是哪个"
        hint={`文件里写着${ask.sample}，两种读法都通`}
        choices={[
          { value: "no", label: "先月后日", hint: "美国的写法" },
          { value: "yes", label: "先日后月", hint: "英国的写法" },
        ]}
      />
    );
  return (
    <TextField
      form={form}
      name="billMonth"
      label="这是哪个月的详单"
      hint={`文件里的日期没写年份，比如${ask.sample}。写年份和月份，像2026-09`}
      inputMode="text"
      maxLength={10}
    />
  );
}
