import { z } from "zod";
import { isDay } from "@/lib/deadlines/beijing";
import { storable } from "@/lib/result";

export const DayField = z.string({ error: "选哪一天" }).refine(isDay, "选哪一天");

/** A text of at most `max` characters; "" when nothing was said. */
export function line(name: string, max: number) {
  return z
    .string({ error: `${name}写成文字` })
    .overwrite(storable)
    .trim()
    .max(max, `${name}最多${max}个字`);
}

/** Ids of the files ticked beside a step. */
export const ProofField = z
  .array(z.string({ error: "选凭据" }).overwrite(storable).max(100, "选凭据"), { error: "选凭据" })
  .max(50, "凭据最多50份");
