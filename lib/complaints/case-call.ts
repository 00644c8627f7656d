import { z } from "zod";
import { callSignNames, howNames, type NewCall, refusalWayNames } from "@/lib/calls/call";
import { type CategoryCode, categories } from "@/lib/calls/categories";
import { inOrder } from "@/lib/calls/convert";
import { clean } from "@/lib/numbers/clean";
import { caseDataAt, instant, isAnothers, list, text, whole } from "./case-words";

const keys = <K extends string>(names: Record<K, string>) => Object.keys(names) as [K, ...K[]];
const isCode = (code: number): code is CategoryCode => code in categories;

const said = z.object(
  {
    kind: z.enum(["call", "sms"], { error: "kind 写 call 或 sms" }).default("call"),
    number: text("number", 60).optional(),
    typed: text("typed", 120).optional(),
    at: instant("at"),
    how: z
      .enum(keys(howNames), { error: "how 写 one-ring、robot、person 或 missed" })
      .nullable()
      .default(null),
    seconds: whole("seconds").nullable().default(null),
    category: z
      .number({ error: "category 写12321表单里的编号" })
      .refine(isCode, "category 写12321表单里的编号")
      .transform((code) => code as CategoryCode)
      .nullable()
      .default(null),
    caller: text("caller", 200).default(""),
    product: text("product", 200).default(""),
    words: text("words", 2000).default(""),
    knewMyName: z.boolean({ error: "knewMyName 写 true 或 false" }).nullable().default(null),
    signs: list(
      z.enum(keys(callSignNames), { error: `signs 写 ${Object.keys(callSignNames).join("、")}` }),
      "signs",
    )
      .transform(inOrder)
      .default([]),
    refused: z.boolean({ error: "refused 写 true 或 false" }).default(false),
    refusedWay: z
      .enum(keys(refusalWayNames), { error: "refusedWay 写 on-call、sms、operator 或 other" })
      .nullable()
      .default(null),
    cost: text("cost", 500).default(""),
    note: text("note", 2000).default(""),
    smsText: text("smsText", 4000).default(""),
  },
  { error: "这里要写成一次来电" },
);

/** number and typed may each be left out; a case that has both keeps both as they are. */
function completed({ number, typed, ...rest }: z.infer<typeof said>): NewCall {
  const shown = typed ?? (number || "未显示号码");
  return {
    ...rest,
    number: typed === undefined || number === undefined ? clean(shown) : number,
    typed: shown,
  };
}

const times = {
  id: text("id", 100).default(""),
  createdAt: instant("createdAt").optional(),
  updatedAt: instant("updatedAt").optional(),
  deletedAt: instant("deletedAt").nullable().default(null),
  caseDataAt,
  isAnothers,
};

/** What a call said before. */
export const CaseVersion = z.object(
  { savedAt: instant("savedAt"), said: said.transform(completed), caseDataAt },
  { error: "旧版本要有 savedAt 和 said" },
);

/** A call of a case file. Only `at` is needed; the number too, unless none was shown. */
export const CaseCall = said
  .extend({ ...times, versions: list(CaseVersion, "versions").default([]) })
  .transform(({ id, createdAt, updatedAt, deletedAt, caseDataAt, isAnothers, versions, ...call }) => ({
    id,
    ...completed(call),
    ...(caseDataAt ? { caseDataAt } : {}),
    ...(isAnothers ? { isAnothers } : {}),
    createdAt: createdAt ?? call.at,
    updatedAt: updatedAt ?? createdAt ?? call.at,
    deletedAt,
    versions,
  }));
export type CaseCall = z.infer<typeof CaseCall>;
