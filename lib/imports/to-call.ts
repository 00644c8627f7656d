import type { NewCall } from "@/lib/calls/call";
import { clean } from "@/lib/numbers/clean";
import { storable } from "@/lib/result";
import { markedAs } from "./marked-as";
import type { SourceRow } from "./row";
import { longestWrote } from "./wrote";

const noNumber = "未显示号码";
const longestSms = 2000;

/** The call that one incoming row tells of. What it does not tell stays open, for the person to say. */
export function toCall(row: SourceRow): NewCall {
  const isCall = row.kind === "call";
  return {
    kind: row.kind,
    number: clean(row.typed),
    typed: held(row.typed, 60) || noNumber,
    at: row.at,
    how: howOf(row),
    seconds: secondsOf(row),
    category: row.category ?? null,
    caller: "",
    product: "",
    words: "",
    knewMyName: null,
    signs: [],
    refused: row.saidNo === true,
    refusedWay: null,
    cost: "",
    note: noteOf(row),
    smsText: isCall ? "" : held(row.smsText, longestSms),
  };
}

function howOf(row: SourceRow): NewCall["how"] {
  if (!isMissed(row)) return row.robot ? "robot" : null;
  return row.outcome === "one-ring" ? "one-ring" : "missed";
}

type Ended = Pick<SourceRow, "kind" | "outcome" | "seconds">;

function isMissed({ kind, outcome }: Ended): boolean {
  return kind === "call" && outcome !== null && outcome !== "answered";
}

/** How long the call lasted; null for a message, and where it may never have been answered. */
export function secondsOf(row: Ended): number | null {
  if (row.kind !== "call" || isMissed(row)) return null;
  return row.seconds === 0 && row.outcome === null ? null : row.seconds;
}

const ends: Partial<Record<NonNullable<SourceRow["outcome"]>, string>> = {
  rejected: "挂断了没接",
  blocked: "被拦下了",
};

/** 标注为房产中介；被拦下了; of what a person wrote: 原文：装修，说了不要再打 */
function noteOf({ label, wrote = "", outcome }: SourceRow): string {
  return [markedAs(held(label, 200)), wrote && `原文：${held(wrote, longestWrote)}`, outcome && ends[outcome]]
    .filter(Boolean)
    .join("；");
}

/** What a field may hold, cut to so many characters. */
function held(text: string, max: number): string {
  return [...storable(text)].slice(0, max).join("");
}
