import fc from "fast-check";
import { expect, test } from "vitest";
import { selected } from "@/lib/complaints/selection";
import { selectionOf } from "@/lib/complaints/selection-of";
import { anyLog } from "../fixtures/any-calls";
import { sample } from "../fixtures/cases";

test("The rule takes just the calls it was made from", () => {
  const some = fc.tuple(anyLog(), fc.func(fc.boolean()));
  fc.assert(
    fc.property(some, ([{ calls }, isTaken]) => {
      const ids = calls.filter((call) => isTaken(call.id)).map((call) => call.id);
      if (ids.length === 0) return;
      expect(selected(calls, selectionOf(calls, ids)).map((call) => call.id)).toEqual(ids);
    }),
  );
});

test("All calls are taken by the rule that says nothing", () => {
  const ids = sample.calls.map((call) => call.id);
  expect(selectionOf(sample.calls, ids)).toEqual({ matters: [], numbers: [], from: "", to: "", without: [] });
});

test("The calls of one matter are said as that matter", () => {
  const ids = sample.calls.filter((call) => call.category === 22).map((call) => call.id);
  expect(selectionOf(sample.calls, ids)).toMatchObject({ matters: ["22"], without: [] });
});
