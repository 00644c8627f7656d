import { z } from "zod";

/**
 * What one letter holds at most when it is read in: several times what is written about the longest log, of which a table
 * has a row for every call. A case file itself holds no more than 200,000 calls.
 */
const most = {
  blocks: [20_000, "信里最多20000段"],
  runs: [2_000, "一段最多2000处文字"],
  items: [20_000, "一段最多分20000条"],
  pairs: [2_000, "一段最多2000项"],
  rows: [200_000, "一张表最多200000行"],
  cells: [50, "一行最多50格"],
  claims: [2_000, "出处最多2000处"],
  callIds: [200_000, "一处最多写200000次来电"],
  citations: [1_000, "法条最多1000条"],
  texts: [100, "简短版最多100篇"],
  cards: [200_000, "填表卡片最多200000张"],
  fields: [100, "一张卡片最多100项"],
} as const satisfies Record<string, [number, string]>;

/** A list that is not gone through when there is more in it than a letter has. */
export function listed<T>(item: z.ZodType<T>, what: keyof typeof most): z.ZodType<T[]> {
  const [count, words] = most[what];
  return z.array(z.unknown(), { error: "这里要写成列表" }).max(count, words).pipe(z.array(item));
}

/** Characters of one text, which the longest of them all, a script to read out, does not reach by far. */
const LONGEST_TEXT = 20_000;

export const text = z.string({ error: "这里要写成文字" }).max(LONGEST_TEXT, "一处文字最多20000个字");

/** Characters on paper: a row of a table of calls takes a hundred. */
const LONGEST_PAPER = 20_000_000;

/** Whether all that is printed is no more than a letter says. */
export function fitsOnPaper(blocks: unknown): boolean {
  return lengthOf(blocks) <= LONGEST_PAPER;
}

function lengthOf(told: unknown): number {
  if (typeof told === "string") return told.length;
  if (typeof told !== "object" || told === null) return 0;
  let length = 0;
  for (const part of Object.values(told)) length += lengthOf(part);
  return length;
}
