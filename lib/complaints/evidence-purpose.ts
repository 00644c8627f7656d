import type { Call } from "@/lib/calls/call";
import { pattern } from "@/lib/calls/pattern";
import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Evidence } from "@/lib/evidence/evidence";
import { dateInWords, periodInWords } from "@/lib/letters/wording";
import { identify } from "@/lib/numbers/identify";

/** 证明目的: what a file shows about the calls it belongs to. */
export function purposeOf(one: Evidence, calls: Call[]): string {
  const ids = new Set(one.callIds);
  const shown = calls.filter((call) => ids.has(call.id));
  const note = one.note.replace(/\s+/g, " ").trim();
  return `${aimOf(one, shown)}${note === "" ? "" : `；备注：${note}`}`;
}

function aimOf(one: Evidence, calls: Call[]): string {
  const said = calls.some((call) => call.refused) ? "，以及提交人明确拒绝" : "";
  switch (one.kind) {
    case "recording":
      return `证明${callsInWords(calls)}的通话内容${said}`;
    case "call-screenshot":
      return `证明${callsInWords(calls)}的事实`;
    case "sms-screenshot":
      return calls.length === 0 ? "证明短信的内容" : `证明${callsInWords(calls)}的短信内容`;
    case "bill":
      return `证明${callsInWords(calls)}的号码、时间和时长`;
    case "refusal":
      return "证明提交人已明确表示拒绝";
    case "identity":
      return "证明提交人的身份和号码归属";
    case "other":
      return calls.length === 0 ? "与本案有关的其他材料" : `与${callsInWords(calls)}有关的材料`;
  }
}

/** 2026年9月14日10:05号码170 9000 0000来电; 170 9000 0000等2个号码自2026年9月8日至10月9日7次来电; 所列来电 for none. */
function callsInWords(calls: Call[]): string {
  const { first, last, perNumber, total } = pattern(calls);
  const [busiest, ...others] = perNumber;
  if (!first || !last || !busiest) return "所列来电";
  const name = identify(busiest.number).display;
  if (total.count === 1) return `${momentOf(first)}${busiest.number === "" ? "" : "号码"}${name}来电`;
  const who = others.length > 0 ? `${name}等${perNumber.length}个号码` : name;
  return `${who}自${periodInWords(dayInBeijing(first), dayInBeijing(last))}共${total.count}次来电`;
}

export function momentOf(instant: string): string {
  return `${dateInWords(dayInBeijing(instant))}${timeInBeijing(instant)}`;
}
