import { z } from "zod";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { invalid, invalidBy, ok, type Result, refuse, safeParse } from "@/lib/result";
import type { Filed } from "./step";
import { DayField, line, ProofField } from "./step-fields";
import { type FilingWay, filingWays } from "./way";

/** 记下提交, as its form holds it. */
export const FilingForm = z.object(
  {
    on: DayField,
    way: z.enum(filingWays, { error: "选一种" }),
    to: line("提交给谁", 100).min(1, "写提交给了谁"),
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

/** Days around the filing; told: the text of the refusal that the last try got from here. */
export type Around = {
  /** Of the first and the last of its calls. */
  from?: Day | undefined;
  until?: Day | undefined;
  /** Of the first that came back after it. */
  answeredOn?: Day | undefined;
  /** The day that the filing says which is corrected. */
  before?: Day | undefined;
  told?: string;
};

/**
 * What came from a browser → the filing, or what to do about each field. letters: oldest first. A day on which a text may
 * have gone out, though its letter was issued or a call of it came later, is pointed out once and then taken.
 */
export function checkFiling(
  form: unknown,
  letters: IssuedOn[],
  today: Day,
  around: Around = {},
): Result<Filed> {
  const parsed = safeParse(FilingForm, form);
  if (!parsed.success) return invalidBy(parsed.error.issues, "on");
  const { on, way } = parsed.data;
  if (on > today) return invalid({ on: "这天还没到，改成已经过去的" });
  const handedIn = letters.findLast((one) => one.on <= on);
  const [first] = letters;
  if (first && !handedIn && ofPaper.includes(way))
    return invalid({ on: `信是${monthDay(first.on, today)}定稿的，不会早过那天` });
  const impossible = outOfOrder(on, around, today);
  if (impossible) return invalid({ on: impossible });
  const early = handedIn ? null : earlyInWords(on, first, around, today);
  if (early !== null && early !== around.told && on !== around.before)
    return refuse({ code: surely, text: early });
  return ok({ kind: "filed", ...parsed.data, version: handedIn?.version ?? null });
}

/** The code of a refusal that is only pointed out: sent again, the form is taken. */
export const surely = "surely";

/** Before anything it tells of, or after what came back to it. */
function outOfOrder(on: Day, { from, answeredOn }: Around, today: Day): string | null {
  if (from && on < from) return `最早的来电是${monthDay(from, today)}，不会早过那天`;
  return answeredOn && on > answeredOn ? `${monthDay(answeredOn, today)}就有了答复，不会晚过那天` : null;
}

/** 信是12月1日定稿的，里面写到11月20日的来电。真是11月1日提交的，再点一次。 */
function earlyInWords(on: Day, letter: IssuedOn | undefined, { until }: Around, today: Day): string | null {
  const last = until && until > on ? `写到${monthDay(until, today)}的来电` : "";
  const issued = letter ? `信是${monthDay(letter.on, today)}定稿的` : "";
  const why = letter ? [issued, last && `里面${last}`].filter(Boolean).join("，") : last && `这里${last}`;
  return why === "" ? null : `${why}。真是${monthDay(on, today)}提交的，再点一次。`;
}

/** The form that says what the filing says. */
export function fromFiled({ on, way, to, receipt, note, evidenceIds }: Filed): FilingForm {
  return { on, way, to, receipt, note, evidenceIds };
}
