import { nfkc } from "@/lib/unicode";
import type { SourceRow } from "./row";

/** Who called whom, and how it ended; null where the words do not say. */
export type ReadDirection = Pick<SourceRow, "direction" | "outcome">;

/** The first that is found in the words decides: 未接来电 is no answered call, 呼出未接通 no incoming one. */
const meanings: [RegExp, ReadDirection][] = [
  [/呼转|呼叫转移|前转|转移|forward/, { direction: null, outcome: null }],
  [/草稿|draft/, { direction: "out", outcome: null }],
  [/拦截|屏蔽|黑名单|block|refused list/, { direction: "in", outcome: "blocked" }],
  [/拒接|拒绝|拒听|reject|declin/, { direction: "in", outcome: "rejected" }],
  [/未接通|无人接听|已取消|取消|cancel/, { direction: "out", outcome: "missed" }],
  [/响(?:了|铃)?[一1]声(?!\S{0,3}接)|一声就挂/, { direction: "in", outcome: "one-ring" }],
  [/未接|漏接|未应答|语音信箱|missed|voicemail|no answer|unanswered/, { direction: "in", outcome: "missed" }],
  [/已接|接听|接通来电|answered/, { direction: "in", outcome: "answered" }],
  [
    /被叫|呼入|来电|打入|接入|接收|收到|收件|^下行|incoming|inbound|received|inbox|^in$|^(?:短信|彩信)?收(?:短信|彩信)?$/,
    { direction: "in", outcome: null },
  ],
  [
    /主叫|呼出|去电|拨出|打出|拨打|已拨|发送|已发|发件|发出|^上行|outgoing|outbound|dial|sent|^out$|^(?:短信|彩信)?发(?:短信|彩信)?$/,
    { direction: "out", outcome: null },
  ],
];

/** 主叫, VOLTE被叫, 未接来电, Incoming … : who called whom, and how it ended. */
export function readDirection(typed: string): ReadDirection {
  const text = nfkc(typed.slice(0, 60)).trim().toLowerCase();
  const found = meanings.find(([words]) => words.test(text));
  return found ? found[1] : { direction: null, outcome: null };
}

/** Words for a message that was written and never sent. */
export function saysDraft(typed: string): boolean {
  return /^(?:草稿箱?|drafts?)$/i.test(typed.trim());
}

/** Android's CallLog.Calls.TYPE: 1 in, 2 out, 3 missed, 4 voicemail, 5 rejected, 6 blocked, 7 answered elsewhere. */
const androidTypes = new Map<string, ReadDirection>([
  ["1", { direction: "in", outcome: null }],
  ["2", { direction: "out", outcome: null }],
  ["3", { direction: "in", outcome: "missed" }],
  ["4", { direction: "in", outcome: "missed" }],
  ["5", { direction: "in", outcome: "rejected" }],
  ["6", { direction: "in", outcome: "blocked" }],
  ["7", { direction: "in", outcome: "answered" }],
]);

/** What Android's call log means by a type; undefined for one that only its maker knows. */
export function readAndroidType(code: string): ReadDirection | undefined {
  return androidTypes.get(code.trim());
}
