import type { Run } from "@/lib/letters/letter";
import type { Group } from "./group";
import { type Ledger, run } from "./ledger";
import { wasHeard } from "./subject";

const taken = "，我记为";
const length = /(?:\d{1,9}小时)?(?:\d\d?分)?(?:\d\d?秒)?$/;

/** ，通话6秒，我记为营销…: how long the one call lasted, as a fact of that call. */
export function lastedRuns(text: string, { calls, suffix }: Group, ledger: Ledger): Run[] {
  const at = text.indexOf(taken);
  const told = text.slice(0, Math.max(0, at));
  const [long = ""] = length.exec(told.slice(-20)) ?? [];
  if (long === "" || !told.endsWith(`通话${long}`)) return [run(text)];
  const callIds = calls.filter(wasHeard).map(({ id }) => id);
  const claim = { id: `lasted${suffix}`, text: `通话${long}`, source: "那次来电的记录", callIds };
  return [run(told.slice(0, -long.length)), ledger.fact(long, claim), run(text.slice(at))];
}
