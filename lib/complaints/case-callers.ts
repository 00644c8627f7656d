import { z } from "zod";
import { type StandaloneWay, standaloneWayNames } from "@/lib/calls/refusals";
import { clean } from "@/lib/numbers/clean";
import { caseDataAt, instant, isAnothers, list, text } from "./case-words";

const ways = Object.keys(standaloneWayNames) as [StandaloneWay, ...StandaloneWay[]];
const numbers = list(text("numbers", 60).transform(clean), "numbers");

/** "" names nobody, as null does. */
const callerId = text("callerId", 100)
  .transform((id) => id || null)
  .nullable()
  .default(null);

/** 骚扰方 of a case file: a name and the numbers the user believes it has. */
export const CaseCaller = z.object(
  {
    id: text("id", 100).default(""),
    name: text("name", 60),
    note: text("note", 1000).default(""),
    numbers,
  },
  { error: "内容格式不正确" },
);

export type CaseCaller = z.infer<typeof CaseCaller>;

/** 拒绝记录 said outside of calls: to a caller, to some numbers or, with neither, to everybody. */
export const CaseRefusal = z.object(
  {
    id: text("id", 100).default(""),
    at: instant("at"),
    way: z.enum(ways, { error: `way 写 ${ways.join("、")}` }),
    callerId,
    numbers: numbers.default([]),
    note: text("note", 1000).default(""),
    evidenceIds: list(text("evidenceIds", 100), "evidenceIds").default([]),
    caseDataAt,
    isAnothers,
  },
  { error: "这里要写成一条拒绝记录" },
);

export type CaseRefusal = z.infer<typeof CaseRefusal>;

/** A suggestion that was waved away: these numbers are not that caller's, or, without one, not one caller. */
export const CaseApart = z.object({ callerId, numbers }, { error: "这里要写成一次不合并" });
