import type { Run } from "@/lib/letters/letter";
import type { Group } from "./group";
import { type Ledger, run } from "./ledger";
import { wasHeard } from "./subject";

const lasted = /^(.*通话)((?:\d+小时)?(?:\d+分)?(?:\d+秒)?)(，我记为.*)$/;

/** ，通话6秒，我记为营销…: how long the one call lasted, as a fact of that call. */
export function lastedRuns(text: string, { calls, suffix }: Group, ledger: Ledger): Run[] {
  const [, before = "", long = "", after = ""] = lasted.exec(text) ?? [];
  if (long === "") return [run(text)];
  const callIds = calls.filter(wasHeard).map(({ id }) => id);
  const claim = { id: `lasted${suffix}`, text: `通话${long}`, source: "那次来电的记录", callIds };
  return [run(before), ledger.fact(long, claim), run(after)];
}
