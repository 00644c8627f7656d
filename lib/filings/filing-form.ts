import { z } from "zod";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { invalid, invalidBy, ok, type Result, safeParse } from "@/lib/result";
import type { Filed } from "./step";
import { DayField, line, ProofField } from "./step-fields";
import { type FilingWay, filingWays } from "./way";

/** 交出去了, as its form holds it. */
export const FilingForm = z.object(
  {
    on: DayField,
    way: z.enum(filingWays, { error: "选一种" }),
    to: line("交给谁", 100).min(1, "写交给了谁"),
    receipt: line("编号", 60),
    note: line("备注", 500),
    evidenceIds: ProofField,
  },
  { error: "没收到要记的内容，回到这封信再写一次" },
);
export type FilingForm = z.infer<typeof FilingForm>;

/** An issued version of the letter, and the day on which it was issued. */
export type IssuedOn = { version: number; on: Day };

/** In these ways the paper itself goes out; in the others its text may have gone out before it was issued. */
const ofPaper: FilingWay[] = ["mail", "in-person", "email"];

/** What came from a browser → the filing, or what to do about each field. letters: oldest first. */
export function checkFiling(form: unknown, letters: IssuedOn[], today: Day): Result<Filed> {
  const parsed = safeParse(FilingForm, form);
  if (!parsed.success) return invalidBy(parsed.error.issues, "on");
  const { on, way } = parsed.data;
  if (on > today) return invalid({ on: "这天还没到，改成已经过去的" });
  const handedIn = letters.findLast((one) => one.on <= on);
  const [first] = letters;
  if (first && !handedIn && ofPaper.includes(way))
    return invalid({ on: `信是${monthDay(first.on, today)}签发的，不会早过那天` });
  return ok({ kind: "filed", ...parsed.data, version: handedIn?.version ?? null });
}

/** The form that says what the filing says. */
export function fromFiled({ on, way, to, receipt, note, evidenceIds }: Filed): FilingForm {
  return { on, way, to, receipt, note, evidenceIds };
}
