import { expect, test } from "vitest";
import { firstPart } from "@/lib/letters/first-part";
import type { Block } from "@/lib/letters/letter";
import { sampleLetter } from "../fixtures/paper/letter";

const times = <One>(count: number, one: One) => Array.from({ length: count }, () => one);
const runs = times(5_000, { text: "字" });
const table = (rows: string[][]): Block => ({
  kind: "table",
  caption: "",
  head: ["甲"],
  widths: [1],
  rows,
});

test("A letter as most are is shown whole, and a long table keeps its rows to count", () => {
  const { blocks } = sampleLetter(30);
  expect(firstPart(blocks)).toEqual({ blocks, isWhole: true });
  const long = [table(times(50_000, ["字"]))];
  expect(firstPart(long)).toEqual({ blocks: long, isWhole: true });
});

const tooLong: [string, Block[]][] = [
  ["runs", [{ kind: "paragraph", runs: times(690_000, { text: "字" }) }]],
  ["items", [{ kind: "items", items: times(6_000, runs) }]],
  ["pairs", [{ kind: "pairs", rows: times(6_000, { name: "姓名", value: runs }) }]],
  ["blocks", times(200_000, { kind: "heading", text: "字" })],
  ["cells", [table(times(50, times(4_000, "字")))]],
  ["characters of one text", [{ kind: "paragraph", runs: [{ text: "字".repeat(3_000_000) }] }]],
  ["attachments", [{ kind: "attachments", items: times(6_000, "字") }]],
  [
    "days of a chart",
    [
      {
        kind: "chart",
        caption: "",
        chart: { form: "calendar", from: "2026-09-08", counts: times(40_000, 1), off: [], worked: [] },
      },
    ],
  ],
];

test.each(tooLong)(
  "Of a letter with too many %s the first part is shown, and that there is more",
  (_, blocks) => {
    const { blocks: shown, isWhole } = firstPart(blocks);
    expect(isWhole).toBe(false);
    const text = JSON.stringify(shown);
    expect(text.length).toBeLessThan(700_000);
    expect(text.match(/\{|"字"/g)?.length ?? 0).toBeLessThan(15_100);
  },
);
