import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { callList } from "@/lib/calls/call-list";
import { csv } from "@/lib/export/csv";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { anyLog } from "../fixtures/any-calls";
import { csvCells, sheetCells } from "../fixtures/read-lists";
import { sorted } from "../fixtures/recount-clock";
import { cellsOf } from "../fixtures/recount-lists";
import { unzipped } from "./unzipped";

type Row = Record<string, string | number>;

/** The place is a hint by the digits alone, and no figure of the log. */
const place = "号段归属（仅供参考）";

/** Rows by the heads of their columns, a number as its digits. */
function rowsOf([heads = [], ...rows]: (string | number)[][]): Row[] {
  return rows.map((row) => {
    expect(row).toHaveLength(heads.length);
    const read: Row = Object.fromEntries(heads.map((head, at) => [String(head), row[at] ?? ""]));
    return { ...read, 号码: String(read.号码).replaceAll(" ", "") };
  });
}

function withoutPlace({ [place]: where, ...row }: Row): Row {
  expect(String(where)).not.toMatch(/\d/);
  return row;
}

const asTexts = (row: Row) =>
  Object.fromEntries(Object.entries(row).map(([head, cell]) => [head, String(cell)]));

/** Notes that hold figures, commas, quotes and what looks like a formula. */
const noted = fc.constantFrom("", "第2次，又打来", '他说"3天"', "=1+1", "-5");

const log = fc
  .tuple(anyLog(), noted)
  .map(([{ calls }, note]): Call[] => calls.map((call, at) => (at % 2 === 0 ? { ...call, note } : call)));

test("Whatever the log, every cell of the list of calls is the recount, as CSV and as a workbook", async () => {
  await fc.assert(
    fc.asyncProperty(log, async (calls) => {
      const known = sorted(calls).map((call, at) => cellsOf(call, at + 1));
      const list = callList(calls);
      expect(rowsOf(csvCells(csv(list))).map(withoutPlace)).toEqual(known.map(asTexts));
      const cells = sheetCells(await unzipped(await xlsx(list)), list.columns.length);
      expect(rowsOf(cells).map(withoutPlace)).toEqual(known);
    }),
    { numRuns: 25 },
  );
});
