import { z } from "zod";
import type { Fields } from "@/lib/edits/merge-edit";
import { clean, saysHidden } from "@/lib/numbers/clean";
import { words } from "./words-field";

/** Far more than any caller was seen to use. */
const mostNumbers = 5000;

/** 骚扰方 as a form holds it. numbers: those ticked, cleaned; more: one more, as typed. */
export const CallerForm = z
  .object(
    {
      name: words("名称", 60).min(1, "写个名称，认得出就行"),
      note: words("备注", 1000),
      numbers: z.array(words("号码", 60), { error: "选它用的号码" }).max(mostNumbers, "一次最多选5000个号码"),
      more: words("号码", 60),
    },
    { error: "没收到要记的内容，回到“对方”再写一次" },
  )
  .superRefine((form, context) => {
    // zod comes here although there are too many.
    if (form.numbers.length > mostNumbers) return;
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (form.more !== "" && (saysHidden(form.more) || !/\d/.test(form.more)))
      say("more", "写一个看得见的号码");
    else if (numbersOf(form).length === 0) say("numbers", "至少选一个号码");
  });
export type CallerForm = z.infer<typeof CallerForm>;

/** What an edit calls its fields. */
export const callerFields: Fields<CallerForm> = { words: { name: "名称", note: "备注" }, others: {} };

/** All numbers the form names, each once. */
export function numbersOf({ numbers, more }: Pick<CallerForm, "numbers" | "more">): string[] {
  const all = [...numbers, more].map((one) => (saysHidden(one) ? "" : clean(one)));
  return [...new Set(all)].filter((number) => number !== "");
}
