import type { Outcome } from "@/lib/filings/outcome";

/**
 * What an answer means and what to do: `channel` is the id of the letter that comes next, null when one waits or is done.
 * onward: where it leads, said only while nothing else is the next step.
 */
export type NextDoor = { text: string; onward?: string; channel: string | null };

/** What an answer means wherever it comes from; a channel says of some of them something of its own. */
const usual: Record<Outcome, NextDoor> = {
  accepted: { text: "等答复。没有答复，再催。", channel: null },
  incomplete: { text: "缺哪样，从记录里给你拼好。", channel: "supplement" },
  "out-of-remit": { text: "记下理由。", onward: "看看还能找哪里。", channel: null },
  forwarded: { text: "问清转给了谁、新的编号，记下来接着等。", channel: null },
  blacklisted: { text: "", onward: "不再打来就好。还打来，再记、再投诉。", channel: null },
  "no-such-number": { text: "号码可能改过号。请他们查这通电话从哪条线路进来的。", channel: "supplement" },
  "company-told": { text: "", onward: "看还打不打来。还打来，带着新的来电再找他们。", channel: null },
  persuaded: { text: "先别急着答应，问清他们怎么解决，写下来再定。", channel: null },
  refused: { text: "请他们书面说明理由。", onward: "看看还能找哪里。", channel: null },
  unsatisfied: { text: "哪里不满意写下来。", onward: "看看还能找哪里。", channel: null },
  satisfied: { text: "", onward: "不再打来，这件事就结束了。", channel: null },
  "no-answer": { text: "没有答复，催一催。", channel: "urge" },
};

export function nextDoor(outcome: Outcome, own: Partial<Record<Outcome, NextDoor>> = {}): NextDoor {
  return own[outcome] ?? usual[outcome];
}

/** What an answer means, with where it leads. */
export function inFull({ text, onward = "" }: NextDoor): string {
  return text + onward;
}
