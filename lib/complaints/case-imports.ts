import { z } from "zod";
import { categoryCodes } from "@/lib/calls/categories";
import type { SourceRow } from "@/lib/imports/row";
import { longestWrote } from "@/lib/imports/wrote";
import { caseDataAt, instant, list, text, whole } from "./case-words";

const count = (name: string) => whole(name).default(0);
const choice = <T extends string>(name: string, options: readonly T[]) =>
  z.enum(options, { error: `${name} 写 ${options.join("、")}` });

/** What one line of a file tells of one call. */
const said = z.object(
  {
    line: whole("line"),
    kind: choice("kind", ["call", "sms"]),
    direction: choice("direction", ["in", "out"]).nullable(),
    typed: text("typed", 120),
    at: instant("at"),
    exact: choice("exact", ["second", "minute"]),
    outcome: choice("outcome", ["answered", "one-ring", "missed", "rejected", "blocked"]).nullable(),
    seconds: whole("seconds").nullable(),
    name: text("name", 200),
    label: text("label", 200),
    category: z.literal(categoryCodes, { error: "category 写不良类型的编号" }).optional(),
    wrote: text("wrote", longestWrote).optional(),
    saidNo: z.boolean({ error: "saidNo 写 true 或 false" }).optional(),
    robot: z.boolean({ error: "robot 写 true 或 false" }).optional(),
    spoken: text("spoken", 20).optional(),
    smsText: text("smsText", 4000),
    place: text("place", 200),
    doubts: list(text("doubts", 200), "doubts"),
  },
  { error: "这里要写成来源里的一行" },
) satisfies z.ZodType<SourceRow>;

/** Which line tells of which call. */
export const CaseSource = z.object(
  { callId: text("callId", 100), said },
  { error: "来源要有 callId 和 said" },
);

/** 一次导入 of a case file: from which file, how it was counted, and which calls came from which of its lines. */
export const CaseImport = z.object(
  {
    id: text("id", 100).default(""),
    evidenceId: text("evidenceId", 100).nullable().default(null),
    name: text("name", 300).default(""),
    format: text("format", 60),
    cut: text("cut", 500).default(""),
    read: count("read"),
    saved: count("saved"),
    known: count("known"),
    left: count("left"),
    rejected: count("rejected"),
    startedAt: instant("startedAt"),
    savedAt: instant("savedAt"),
    caseDataAt,
    sources: list(CaseSource, "sources").default([]),
  },
  { error: "这里要写成一次导入" },
);
