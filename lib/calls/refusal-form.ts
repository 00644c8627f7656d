import { z } from "zod";
import { instantOf } from "@/lib/deadlines/beijing";
import type { Fields } from "@/lib/edits/merge-edit";
import { clean, saysHidden } from "@/lib/numbers/clean";
import { invalid, invalidBy, ok, type Result, safeParse, storable } from "@/lib/result";
import { formTime } from "./convert";
import { type StandaloneRefusal, type StandaloneWay, standaloneWayNames } from "./refusals";
import { isToCome, TimeField } from "./time-field";
import { words } from "./words-field";

const ways = Object.keys(standaloneWayNames) as [StandaloneWay, ...StandaloneWay[]];

/** To everybody, or to one number; any other value of `whom` is the id of a caller. */
export const toAll = "all";
export const toNumber = "number";

/** 拒绝记录 as a form holds it. at: YYYY-MM-DDTHH:mm in Beijing. */
export const RefusalForm = z
  .object(
    {
      at: TimeField,
      way: z.enum(ways, { error: "选一种" }),
      whom: z.string({ error: "选一个" }).overwrite(storable).min(1, "选一个").max(100, "选一个"),
      number: words("号码", 60),
      note: words("备注", 1000),
      evidenceIds: z
        .array(z.string({ error: "选证据" }).overwrite(storable).max(100, "选证据"), { error: "选证据" })
        .max(1000, "一次最多选1000份证据"),
    },
    { error: "没收到要记的内容，回到拒绝记录再写一次" },
  )
  .refine(({ whom, number }) => whom !== toNumber || (!saysHidden(number) && /\d/.test(number)), {
    path: ["number"],
    message: "写对方的号码",
  });
export type RefusalForm = z.infer<typeof RefusalForm>;

/** What an edit calls its fields. */
export const refusalFields: Fields<RefusalForm> = {
  words: { note: "备注" },
  others: { at: "什么时候", way: "怎么拒绝的", whom: "对谁" },
  together: [["whom", "number"]],
};

export type SaidRefusal = Omit<StandaloneRefusal, "id">;

/** What came from a browser → the refusal, or what to do about each field. `now` decides what is still to come. */
export function checkRefusal(form: unknown, now: Date): Result<SaidRefusal> {
  const parsed = safeParse(RefusalForm, form);
  if (!parsed.success) return invalidBy(parsed.error.issues, "at");
  const { at: typed, whom, number, ...rest } = parsed.data;
  const at = instantOf(typed.slice(0, 10), typed.slice(11));
  if (isToCome(at, now)) return invalid({ at: "时间还没到，改成已经过去的" });
  const callerId = whom === toAll || whom === toNumber ? null : whom;
  return ok({ at, ...rest, callerId, numbers: whom === toNumber ? [clean(number)] : [] });
}

/** The form that says what the refusal says; numbers of a dissolved caller are kept by the store, not by the form. */
export function fromRefusal({ at, way, callerId, numbers, note, evidenceIds }: SaidRefusal): RefusalForm {
  const whom = callerId ?? (numbers.length > 0 ? toNumber : toAll);
  const number = whom === toNumber ? (numbers[0] ?? "") : "";
  return { at: formTime(at), way, whom, number, note, evidenceIds };
}
