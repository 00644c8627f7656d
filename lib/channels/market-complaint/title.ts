import { quoted } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceName } from "../parts/about";
import { naming } from "../parts/ground";
import { countingOf, groupsOf } from "../parts/group";
import { cameAfter, refusedAmong } from "../parts/no-of-calls";
import { oneLine } from "../parts/one-line";
import { selfNamesInWords } from "../parts/self-named";

/** 关于拒绝后仍接到自称“安心装饰”的营销电话的投诉信: what it is about; whose it may be, where none of them gave that name. */
export function complaintTitle(facts: Facts): string {
  const named = naming(facts);
  const what = (calls: LoggedCall[]) => nuisanceName(calls).replace("商业", "");
  if (named.length === 0) {
    const by = `由${quoted(oneLine(facts.answers.merchantName))}${countingOf(facts.calls).done}`;
    return `关于可能${by}的${what(facts.calls)}的投诉信`;
  }
  const came = named.some(({ kind }) => kind === "sms") ? "收到" : "接到";
  return `关于${isAfterNo(named, facts) ? "拒绝后仍" : ""}${came}${selfNamesInWords(named)}的${what(named)}的投诉信`;
}

/** Whether some of them came after a no to what they are about. */
function isAfterNo(named: LoggedCall[], { calls }: Facts): boolean {
  const told = groupsOf(calls).filter(({ after }) => after.nos.length > 0);
  const later = told.flatMap(({ after: { nos, own, others } }) => [
    ...refusedAmong(own, nos),
    ...others.filter(cameAfter(nos)),
  ]);
  const after = new Set(later);
  return named.some((call) => after.has(call));
}
