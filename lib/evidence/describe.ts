import { z } from "zod";
import { dayInBeijing, instantOf, isDay, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Fields } from "@/lib/edits/merge-edit";
import { invalid, ok, type Result, safeParse, storable } from "@/lib/result";
import type { Evidence } from "./evidence";
import { evidenceKinds } from "./kinds";

/** What the user says about a piece of evidence, as the form holds it. takenAt: "YYYY-MM-DDTHH:mm" in Beijing, or "". */
export const EvidenceForm = z.object({
  kind: z.enum(evidenceKinds, { error: "选一种" }),
  takenAt: z
    .string()
    .regex(/^$|^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, "选日期和时间，不知道就空着")
    .refine((text) => text === "" || text >= "2000", {
      error: "太早了，只能记2000年以后的，改一下年份",
      abort: true,
    })
    .refine((text) => text === "" || isDay(text.slice(0, 10)), "没有这一天"),
  note: z.string().overwrite(storable).trim().max(500, "最多500个字"),
  callIds: z.array(z.string().overwrite(storable)).max(5000, "一次最多选5000次来电"),
});
export type EvidenceForm = z.infer<typeof EvidenceForm>;

/** What an edit calls its fields. */
export const evidenceFields: Fields<EvidenceForm> = {
  words: { note: "要说明的" },
  others: { kind: "这是什么", takenAt: "什么时候录的、拍的" },
};

/** What was said, as it is stored: takenAt is an ISO instant or null. */
export type Described = Pick<Evidence, "kind" | "takenAt" | "note" | "callIds">;

/** Checks what was typed; nothing can have been taken after `now`. */
export function checkEvidence(typed: unknown, now: Date): Result<Described> {
  const parsed = safeParse(EvidenceForm, typed);
  if (!parsed.success) return invalid(firstIssues(parsed.error.issues));
  const { kind, takenAt, note, callIds } = parsed.data;
  const instant = takenAt === "" ? null : instantOf(takenAt.slice(0, 10), takenAt.slice(11));
  if (instant !== null && instant > now.toISOString())
    return invalid({ takenAt: "这个时间还没到，再看一眼" });
  return ok({ kind, note, callIds, takenAt: instant });
}

function firstIssues(issues: z.core.$ZodIssue[]): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]).reverse());
}

/** The form as it stands before anything is changed. */
export function fromEvidence({ kind, takenAt, note, callIds }: Evidence): EvidenceForm {
  return { kind, note, callIds, takenAt: takenAt === null ? "" : clockInBeijing(takenAt) };
}

/** An ISO instant as the form's clock shows it: 2026-09-14T10:05 in Beijing. */
export function clockInBeijing(instant: string): string {
  return `${dayInBeijing(instant)}T${timeInBeijing(instant)}`;
}
