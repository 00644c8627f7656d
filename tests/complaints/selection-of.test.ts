import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
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

const log = (...calls: [number: string, category: 4 | null][]) =>
  calls.map(([number, category], at) => ({ ...sample.calls[0], id: `${at}`, number, category }) as Call);

test("Nothing is ticked that nobody chose: the calls of a number are said as that number, so that another comes in", () => {
  const [one, other] = ["17090001234", "95013123456"];
  const calls = log([one, 4], [one, 4], [other, null], [other, null]);
  const rule = selectionOf(calls, ["0", "1"]);
  expect(rule).toEqual({ matters: [], numbers: [one], from: "", to: "", without: [] });
  expect(selected(calls, { ...rule, numbers: [one, other] })).toEqual(calls);
});

test("The calls of a matter from more numbers than one are said as that matter", () => {
  const calls = log(["17090001234", 4], ["17090005678", 4], ["95013123456", null]);
  expect(selectionOf(calls, ["0", "1"])).toMatchObject({ matters: ["4"], numbers: [], from: "" });
});
