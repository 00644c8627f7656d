import { expect, test } from "vitest";
import { Csv } from "@/lib/imports/tables/csv";

/** Rows as [line, ...cells], the text coming in pieces of so many characters. */
function rowsOf(text: string, piece = text.length || 1) {
  const csv = new Csv(",");
  const rows = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...csv.take(text.slice(at, at + piece)));
  return [...rows, ...csv.end()].map(({ line, cells, fault }) => [line, ...(fault ? [fault] : cells)]);
}

test.each(["\n", "\r\n", "\r"])("Lines end at %j", (end) => {
  for (const piece of [1, 2, 3, 100])
    expect(rowsOf(["a,b", "", "c,d"].join(end), piece)).toEqual([
      [1, "a", "b"],
      [2, ""],
      [3, "c", "d"],
    ]);
});

test("A line break in quotes stays in its cell, and the lines are counted on", () => {
  for (const piece of [1, 5, 100])
    expect(rowsOf('"a\nb","say ""c"""\nd,e\n', piece).slice(0, 2)).toEqual([
      [1, "a\nb", 'say "c"'],
      [3, "d", "e"],
    ]);
});

test("A quote that nobody closes costs its own line at most", () => {
  const rows = rowsOf(`"a,b\nc,d\n${"e,f\n".repeat(10_000)}`, 1_000);
  expect(rows).toHaveLength(10_002);
  expect(rows.slice(0, 3)).toEqual([
    [1, "a", "b"],
    [2, "c", "d"],
    [3, "e", "f"],
  ]);
});

test("Quotes in the middle of a cell are the cell's", () => {
  expect(rowsOf('a"b,"c"d,e\nf,g\n').slice(0, 2)).toEqual([
    [1, 'a"b', 'c"d', "e"],
    [2, "f", "g"],
  ]);
});

test("An endless line is one row that says so", () => {
  const rows = rowsOf(`a,b\n${"x,".repeat(500_000)}\nc,d`, 60_000);
  expect(rows).toEqual([
    [1, "a", "b"],
    [2, "这一行太长，不像通话记录"],
    [3, "c", "d"],
  ]);
});
