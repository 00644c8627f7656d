import fc from "fast-check";
import { expect, test } from "vitest";
import type { KnownCall } from "@/lib/imports/known-call";
import { merge } from "@/lib/imports/merge";
import type { SourceRow } from "@/lib/imports/row";
import { rowAt, sourceRow } from "../fixtures/source-row";

/** A call of the log as it is matched; its time is also its id. */
function known(beijing: string, part: Partial<KnownCall> = {}): KnownCall {
  const { at, exact, typed } = rowAt(beijing);
  return { id: beijing, number: typed, kind: "call", at, exact, seconds: null, ...part };
}

/** Ids of the calls that the rows were joined to, null for a new one, in the order of the rows. */
function joins(calls: KnownCall[], rows: SourceRow[]): (string | null)[] {
  const { joined } = merge(calls, rows);
  return rows.map((row) => joined.find((one) => one.row === row)?.callId ?? null);
}

test("A bill and a phone that differ by two seconds tell of one call", () => {
  expect(joins([known("2026-09-08 10:05:07")], [rowAt("2026-09-08 10:05:05")])).toEqual([
    "2026-09-08 10:05:07",
  ]);
});

test("Two exact times more than two minutes apart are two calls", () => {
  expect(joins([known("2026-09-08 10:05:00")], [rowAt("2026-09-08 10:07:00")])).toEqual([
    "2026-09-08 10:05:00",
  ]);
  expect(joins([known("2026-09-08 10:05:00")], [rowAt("2026-09-08 10:07:01")])).toEqual([null]);
});

test("A time told to the minute fits a minute beyond it on both sides", () => {
  const call = [known("2026-09-08 10:05")];
  const fits = ["10:03:59", "10:04:01", "10:05:30", "10:06:58", "10:07:01"].map(
    (time) => joins(call, [rowAt(`2026-09-08 ${time}`)])[0] !== null,
  );
  expect(fits).toEqual([false, true, true, true, false]);
});

test("Another number, or a message, is never the same call", () => {
  const call = [known("2026-09-08 10:05:07")];
  expect(joins(call, [rowAt("2026-09-08 10:05:07", { typed: "02480000000" })])).toEqual([null]);
  expect(joins(call, [rowAt("2026-09-08 10:05:07", { kind: "sms" })])).toEqual([null]);
});

test("The same number in another spelling is the same number", () => {
  const typed = "+86 165 0000 0001";
  expect(joins([known("2026-09-08 10:05:07")], [rowAt("2026-09-08 10:05:07", { typed })])).not.toEqual([
    null,
  ]);
});

test("What the person dialled is no call of the log", () => {
  expect(joins([known("2026-09-08 10:05:07")], [rowAt("2026-09-08 10:05:07", { direction: "out" })])).toEqual(
    [null],
  );
});

test("What does not say whether it came in can be a call of the log", () => {
  const row = rowAt("2026-09-08 10:05:07", { direction: null });
  expect(joins([known("2026-09-08 10:05:07")], [row])).toEqual(["2026-09-08 10:05:07"]);
});

test("Of two rows near one call the nearer one is it", () => {
  const rows = [rowAt("2026-09-08 10:05:40"), rowAt("2026-09-08 10:05:09", { line: 2 })];
  expect(joins([known("2026-09-08 10:05:07")], rows)).toEqual([null, "2026-09-08 10:05:07"]);
});

test("A number that rings every twenty seconds stays as many calls as it rang", () => {
  const times = ["10:05:00", "10:05:20", "10:05:40", "10:06:05"].map((time) => `2026-09-08 ${time}`);
  const rows = times.map((time, at) => rowAt(time, { line: at + 1, outcome: "missed", seconds: 0 }));
  expect(joins([], rows)).toEqual([null, null, null, null]);
  expect(
    joins(
      times.map((time) => known(time)),
      rows,
    ),
  ).toEqual(times);
});

test("A row that repeats another one is told once", () => {
  const rows = [rowAt("2026-09-08 10:05:07"), rowAt("2026-09-08 10:05:07", { line: 2 })];
  const { added, repeated } = merge([], rows);
  expect([added, repeated]).toEqual([[rows[0]], [rows[1]]]);
});

const anyRow = fc
  .record({
    minute: fc.integer({ min: 0, max: 30 }),
    second: fc.integer({ min: 0, max: 59 }),
    exact: fc.boolean(),
  })
  .map(({ minute, second, exact }) => {
    const two = (n: number) => String(n).padStart(2, "0");
    return `2026-09-08 10:${two(minute)}${exact ? `:${two(second)}` : ""}`;
  });

test("Whatever comes: no row is lost, no call answers twice, and the same rows again are all known", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), fc.array(anyRow, { maxLength: 40 }), (log, file) => {
      const calls = log.map((time, at) => known(time, { id: String(at) }));
      const rows = file.map((time, at) => rowAt(time, { line: at + 1 }));
      const { added, joined, repeated } = merge(calls, rows);
      expect(added.length + joined.length + repeated.length).toBe(rows.length);
      expect(new Set(joined.map(({ callId }) => callId)).size).toBe(joined.length);
      const saved = added.map((row, at) => ({
        ...known("2026-09-08 10:05"),
        ...row,
        number: row.typed,
        id: `n${at}`,
      }));
      expect(merge([...calls, ...saved], rows).added).toEqual([]);
    }),
  );
});

test("A hundred thousand rings of one number in one second are all known when they come again", () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => sourceRow({ line: at, seconds: at }));
  const calls = rows.map((row, at) => ({ ...row, number: row.typed, id: String(at) }));
  expect(merge(calls, rows).joined).toHaveLength(100_000);
});
