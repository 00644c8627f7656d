import { invalid, invalidBy, ok, type Result } from "@/lib/result";
import type { NewCall } from "./call";
import { toNewCall } from "./convert";
import { CallForm } from "./schema";

/** A phone's clock may run this far ahead of the server's; such a call is taken as now. */
const tolerated = 2 * 60_000;

/** What came from a browser → the call, or what to do about each field. `now` decides what is still to come. */
export function checkCall(form: unknown, now: Date): Result<NewCall> {
  const parsed = CallForm.safeParse(form);
  if (!parsed.success) return invalidBy(parsed.error.issues, "number");
  const call = toNewCall(parsed.data);
  const ahead = Date.parse(call.at) - now.getTime();
  if (ahead > tolerated) return invalid({ at: "时间还没到，改成已经过去的" });
  return ok(
    ahead > 0 ? { ...call, at: new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString() } : call,
  );
}
