import { z } from "zod";
import type { CategoryCode } from "./categories";
import type { Filling } from "./fill";
import { CategoryField, HowField } from "./schema";
import { words } from "./words-field";

/** Stands in the form for calls that showed no number. */
export const noneShown = "hidden";

/** 还差这些 as a form holds it. numbers: cleaned, or noneShown. */
export const FillForm = z
  .object(
    {
      numbers: z
        .array(words("号码", 60), { error: "选给哪些号码补" })
        .min(1, "至少选一个号码")
        .max(5000, "一次最多选5000个号码"),
      how: z.enum([...HowField.options, "sms"], { error: "选一种" }),
      category: CategoryField,
    },
    { error: "没收到要补的，再选一次" },
  )
  .refine(({ how, category }) => how !== "" || category !== "", {
    path: ["category"],
    message: "怎么打来的、推销什么，至少选一样",
  });
export type FillForm = z.infer<typeof FillForm>;

/** What a checked form says, and of which numbers; "" stands for none shown. */
export function toFilling({ numbers, how, category }: FillForm): { numbers: string[]; said: Filling } {
  return {
    numbers: numbers.map((number) => (number === noneShown ? "" : number)),
    said: { how: how || null, category: category ? (Number(category) as CategoryCode) : null },
  };
}
