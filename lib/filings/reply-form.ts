import { z } from "zod";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import { invalid, invalidBy, ok, type Result, safeParse } from "@/lib/result";
import { type Outcome, outcomes } from "./outcome";
import { notices } from "./procedure";
import type { Replied } from "./step";
import { DayField, line, ProofField } from "./step-fields";

/** 他们怎么说, as its form holds it. */
export const ReplyForm = z
  .object(
    {
      // As typed it may be none yet: what they said is never guessed.
      outcome: z.string({ error: "选一样" }).pipe(z.enum(outcomes, { error: "选一样" })),
      on: DayField,
      words: line("答复内容", 1000),
      receipt: line("编号", 60),
      evidenceIds: ProofField,
      procedure: z.enum(["", "unsaid", ...notices], { error: "选一样" }).default(""),
    },
    { error: "没收到要记的内容，回到上一页再写一次" },
  )
  .refine(({ outcome, words }) => outcome !== "unsatisfied" || words !== "", {
    path: ["words"],
    message: "写一句他们怎么说的，下一封信要引",
  });
export type ReplyForm = z.input<typeof ReplyForm>;

/** Answers that open different ways by the procedure in which they were given. */
export function turnsOnProcedure(outcome: string): boolean {
  const deciding: Outcome[] = ["refused", "unsatisfied"];
  return deciding.some((one) => one === outcome);
}

/**
 * What came from a browser → the reply, or what to do about each field. filedOn: a reply cannot come before it. until:
 * the last day on which an answer is in time, so that there is no silence before; null when none is known: then there is
 * none on the day on which it was handed in. isTwofold: by which procedure they went has to be known.
 */
export function checkReply(
  form: unknown,
  filedOn: Day,
  today: Day,
  until: Day | null,
  isTwofold = false,
): Result<Replied> {
  const parsed = safeParse(ReplyForm, form);
  if (!parsed.success) return invalidBy(parsed.error.issues, "outcome");
  const { on } = parsed.data;
  if (on > today) return invalid({ on: "这天还没到，改成已经过去的" });
  if (on < filedOn) return invalid({ on: `${monthDay(filedOn, today)}才提交的，答复不会早过那天` });
  const waited = until ?? filedOn;
  if (parsed.data.outcome === "no-answer" && on <= waited)
    return invalid({ on: `等到${monthDay(waited, today)}，过了那天没有答复再记` });
  const { procedure, ...said } = parsed.data;
  const reply: Replied = { kind: "replied", ...said };
  if (!isTwofold || !turnsOnProcedure(said.outcome) || procedure === "unsaid") return ok(reply);
  if (procedure === "") return invalid({ procedure: "选一样，往下走哪条路由它定" });
  return ok({ ...reply, procedure });
}

/** The form that says what the reply says. */
export function fromReplied({ outcome, on, words, receipt, evidenceIds, procedure }: Replied): ReplyForm {
  return { outcome, on, words, receipt, evidenceIds, procedure: procedure ?? "" };
}
