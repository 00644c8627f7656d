import { type Call, howNames, type NewCall } from "@/lib/calls/call";
import { categories } from "@/lib/calls/categories";
import { secondsInWords } from "@/lib/letters/wording";
import { apart, momentInWords } from "./moment";
import type { SourceRow } from "./row";
import { toCall } from "./to-call";

/** The parts of a call that a source can tell. */
export type ToldField = "typed" | "at" | "how" | "seconds" | "category" | "smsText" | "note";

export const toldFieldNames: Record<ToldField, string> = {
  typed: "号码",
  at: "时间",
  how: "怎么打来的",
  seconds: "通话时长",
  category: "推销什么",
  smsText: "短信原文",
  note: "备注",
};

/** One part of a call: what it says, which sources say the same, and which say otherwise. self: the person wrote it. */
export type Origin<S> = {
  field: ToldField;
  value: string;
  from: S[];
  self: boolean;
  otherwise: { source: S; value: string }[];
};

/** 每一项来自哪里: for each part of the call that a source tells or the person wrote, where it stands so. */
export function origins<S extends { said: SourceRow }>(call: Call, sources: S[]): Origin<S>[] {
  const told = sources.map((source) => ({ source, call: toCall(source.said), row: source.said }));
  const fields = Object.keys(toldFieldNames) as ToldField[];
  return fields.flatMap((field) => {
    const says = told.filter((one) => isTold(field, one.call));
    const has = isTold(field, call);
    if (!has && says.length === 0) return [];
    const same = has ? says.filter((one) => agrees(field, call, one.call, one.row)) : [];
    const other = says.filter((one) => !same.includes(one));
    return {
      field,
      value: has ? inWords(field, call) : "",
      from: same.map(({ source }) => source),
      self: has && same.length === 0,
      otherwise: other.map((one) => ({ source: one.source, value: inWords(field, one.call) })),
    };
  });
}

function isTold(field: ToldField, call: NewCall): boolean {
  return call[field] !== null && call[field] !== "";
}

/** Clocks of a phone and of an operator differ by seconds; that is no contradiction. */
const aMinute = 60_000;

/** Whether a source says what the call says, as exactly as it can. */
function agrees(field: ToldField, call: Call, said: NewCall, row: SourceRow): boolean {
  if (field === "typed") return call.number === said.number;
  if (field === "at") return apart({ at: call.at, exact: "minute" }, row) < aMinute;
  if (field === "note") return call.note.includes(said.note);
  return call[field] === said[field];
}

function inWords(field: ToldField, call: NewCall): string {
  if (field === "at")
    return momentInWords({ at: call.at, exact: call.at.slice(17, 19) === "00" ? "minute" : "second" });
  if (field === "how") return call.how ? howNames[call.how] : "";
  if (field === "seconds") return call.seconds === null ? "" : secondsInWords(call.seconds);
  if (field === "category") return call.category === null ? "" : categories[call.category];
  return call[field];
}

const parts = ["how", "seconds", "category", "smsText", "note"] as const;

/** The call with what it lacks and the row tells; null when it lacks nothing of it. */
export function filled(call: Call, row: SourceRow): NewCall | null {
  const { id: _, ...before } = call;
  const told = toCall(row);
  const how = call.how ?? (call.seconds ? null : told.how);
  const seconds = call.seconds ?? (how === "missed" ? null : told.seconds);
  const after = {
    ...before,
    how,
    seconds,
    category: call.category ?? told.category,
    smsText: call.smsText || told.smsText,
    note: call.note || told.note,
  };
  const changed = parts.some((name) => after[name] !== call[name]);
  return changed ? after : null;
}
