import { z } from "zod";
import { isDay } from "@/lib/deadlines/beijing";
import { storable } from "@/lib/result";
import { outcomes } from "./outcome";
import { notices, procedures } from "./procedure";
import type { StepSaid } from "./step";
import { filingWays } from "./way";

const day = z.string({ error: "on 写成 yyyy-mm-dd" }).refine(isDay, "on 写成 yyyy-mm-dd");
const line = (name: string, max: number) =>
  z
    .string({ error: `${name}要写成文字` })
    .overwrite(storable)
    .max(max, `${name}最多${max}个字`)
    .default("");
const version = z.int({ error: "version 写整数" }).min(1, "version 从1起");
const ids = z
  .array(z.string({ error: "evidenceIds 写编号" }).overwrite(storable).max(100, "evidenceIds 写编号"), {
    error: "evidenceIds 要写成列表",
  })
  .default([]);

/** What a step may say, as it is stored and as a case file has it. */
export const StepSaidShape: z.ZodType<StepSaid> = z.discriminatedUnion(
  "kind",
  [
    z.object({
      kind: z.literal("filed"),
      on: day,
      way: z.enum(filingWays, { error: `way 写 ${filingWays.join("、")}` }),
      to: line("to", 100),
      receipt: line("receipt", 60),
      version: version.nullable().default(null),
      evidenceIds: ids,
      note: line("note", 500),
      procedure: z.enum(procedures, { error: `procedure 写 ${procedures.join("、")}` }).optional(),
    }),
    z.object({
      kind: z.literal("replied"),
      on: day,
      outcome: z.enum(outcomes, { error: `outcome 写 ${outcomes.join("、")}` }),
      words: line("words", 1000),
      receipt: line("receipt", 60),
      evidenceIds: ids,
      procedure: z.enum(notices, { error: `procedure 写 ${notices.join("、")}` }).optional(),
    }),
    z.object({ kind: z.enum(["solved", "reopened"]), on: day, note: line("note", 500) }),
    z.object({ kind: z.literal("taken-back") }),
  ],
  { error: "kind 写 filed、replied、solved、reopened 或 taken-back" },
);

export function isSameSaid(one: StepSaid, other: StepSaid): boolean {
  return JSON.stringify(StepSaidShape.parse(one)) === JSON.stringify(StepSaidShape.parse(other));
}
