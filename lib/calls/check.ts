import { invalid, invalidBy, ok, type Result, safeParse } from "@/lib/result";
import type { NewCall } from "./call";
import { toNewCall } from "./convert";
import { CallForm } from "./schema";
import { isToCome } from "./time-field";

/**
 * What came from a browser → the call, or what to do about each field. `now` decides what is still to come; a call that
 * a phone's fast clock puts just ahead of it is taken as now.
 */
export function checkCall(form: unknown, now: Date): Result<NewCall> {
  const parsed = safeParse(CallForm, form);
  if (!parsed.success) return invalidBy(parsed.error.issues, "number");
  const call = toNewCall(parsed.data);
  if (isToCome(call.at, now)) return invalid({ at: "时间还没到，改成已经过去的" });
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString();
  return ok(Date.parse(call.at) > now.getTime() ? { ...call, at: minute } : call);
}
