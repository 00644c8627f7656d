import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { filled, origins } from "@/lib/imports/provenance";
import type { SourceRow } from "@/lib/imports/row";
import { toCall } from "@/lib/imports/to-call";
import { rowAt } from "../fixtures/source-row";

const phone = { name: "手机", said: rowAt("2026-09-08 10:05:07", { seconds: 38 }) };
const bill = { name: "详单", said: rowAt("2026-09-08 10:05:05", { seconds: 40, outcome: null }) };
const call: Call = { id: "c", ...toCall(phone.said) };

function originOf(field: string, of: Call, sources: { name: string; said: SourceRow }[]) {
  const found = origins(of, sources).find((one) => one.field === field);
  return (
    found && {
      value: found.value,
      from: found.from.map(({ name }) => name),
      self: found.self,
      otherwise: found.otherwise.map(({ source, value }) => `${source.name} ${value}`),
    }
  );
}

test("Where the bill's length differs from the phone's, both are told", () => {
  const said = { value: "38秒", from: ["手机"], self: false, otherwise: ["详单 40秒"] };
  expect(originOf("seconds", call, [phone, bill])).toEqual(said);
});

test("Clocks that differ by seconds do not contradict each other", () => {
  expect(originOf("at", call, [phone, bill])).toMatchObject({ from: ["手机", "详单"], otherwise: [] });
});

test("What the person mended is theirs, and the source still says otherwise", () => {
  const said = { value: "50秒", from: [], self: true, otherwise: ["手机 38秒"] };
  expect(originOf("seconds", { ...call, seconds: 50 }, [phone])).toEqual(said);
});

test("What neither the call nor a source tells is left out", () => {
  expect(originOf("smsText", call, [phone])).toBeUndefined();
});

test("A second source fills what is missing, and nothing that is there", () => {
  const bare: Call = { ...call, seconds: null, note: "我写的" };
  expect(filled(bare, bill.said)).toMatchObject({ seconds: 40, note: "我写的", at: call.at });
  expect(filled(call, bill.said)).toBeNull();
});

test("The kind that a line names fills a call without one, and never changes another", () => {
  const row = rowAt("2026-09-08 10:05", { category: 22 });
  expect(filled({ ...call, category: null }, row)).toMatchObject({ category: 22 });
  expect(filled({ ...call, category: 7 }, row)?.category ?? 7).toBe(7);
});

test("A call with a length does not become one that was missed", () => {
  expect(filled(call, rowAt("2026-09-08 10:05", { outcome: "missed", seconds: 0 }))).toBeNull();
});
