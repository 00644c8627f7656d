"use client";

import { useRouter } from "next/navigation";
import { Dock } from "@/components/ui/dock";
import { ChoiceRows, TextField } from "@/components/ui/fields";
import { Form, SubmitButton } from "@/components/ui/form";
import { useZodForm, type ZodForm } from "@/components/ui/use-zod-form";
import type { Day } from "@/lib/deadlines/deadline";
import { Answer, noAnswer } from "@/lib/imports/answer";
import type { Ask } from "@/lib/imports/format";
import { monthOffered } from "@/lib/imports/yearless";
import type { Result } from "@/lib/result";
import { AskColumns } from "./ask-columns";

type Shown = { ask: Ask; today: Day; save: (typed: Answer) => Promise<Result<void>> };

/** What only the person can say before the file can be read. */
export function AskForm({ ask, today, save }: Shown) {
  const router = useRouter();
  const billMonth = ask.kind === "bill-month" ? monthOffered(ask, today) : "";
  const form = useZodForm(Answer, save, {
    defaults: { ...noAnswer, billMonth },
    onSaved: () => router.refresh(),
  });
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
      label="没写年份的日期，最早是哪年哪月"
      hint={yearless(ask)}
      inputMode="text"
      maxLength={10}
    />
  );
}

/** 第3行起有日期没写年份，比如9月8日10:05; without the line in what was asked before lines were told. */
function yearless({ sample, line }: Extract<Ask, { kind: "bill-month" }>): string {
  const where = line === undefined ? "有的日期没写年份" : `第${line}行起有日期没写年份`;
  return `${where}，比如${sample}。写年份和月份，像2026-09；跨了几个月的，写最早的那个月。先填的是离现在最近的，不对就改`;
}
