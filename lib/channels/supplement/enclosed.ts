import { evidenceKindNames } from "@/lib/evidence/evidence";
import type { Facts, LoggedCall } from "../facts";
import { enclosuresOf } from "../parts/enclosures";
import { countingOf, tableName } from "../parts/group";

/** What is enclosed, as it is numbered at the foot of the letter. */
function listOf(facts: Facts): string[] {
  return enclosuresOf(facts, { wantsFigures: false }).list.flatMap((block) =>
    block.kind === "attachments" ? block.items : [],
  );
}

/** 来电时间见附件1来电记录表（其中第7条至第12条是提交之后的），凭证见附件2、3。 rows: which of them are new; isTraced: by them the line is asked for. */
export function enclosedInWords(facts: Facts, rows: string, isTraced: boolean): string {
  const { calls } = facts;
  const { length } = listOf(facts);
  const { noun } = countingOf(calls);
  const traced = isTraced ? `，可据此核查${noun}的接入线路` : "";
  const table = `${noun}时间见附件${length > 1 ? "1" : ""}${tableName(calls)}${rows}${traced}`;
  return length > 1 ? `${table}${isTraced ? "；" : "，"}凭证见附件${numbered(2, length)}。` : `${table}。`;
}

/** 2; 2、3; 2至5 */
function numbered(first: number, last: number): string {
  if (first === last) return `${first}`;
  return last - first === 1 ? `${first}、${last}` : `${first}至${last}`;
}

const shown = ["call-screenshot", "sms-screenshot", "bill"] as const;

/** （见附件3通话记录截图）: where one of these calls stands on a picture that is enclosed; "" else. */
export function shownIn(facts: Facts, calls: LoggedCall[]): string {
  const ids = new Set(calls.map(({ id }) => id));
  const items = listOf(facts);
  for (const kind of shown) {
    const isShown = facts.evidence.some((one) => one.kind === kind && one.callIds.some((id) => ids.has(id)));
    const at = items.findIndex((item) => item.startsWith(`${evidenceKindNames[kind]}（`));
    if (isShown && at >= 0) return `（见附件${at + 1}${evidenceKindNames[kind]}）`;
  }
  return "";
}
