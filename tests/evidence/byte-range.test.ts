import fc from "fast-check";
import { expect, test } from "vitest";
import { byteRange } from "@/lib/evidence/byte-range";

test.each([
  [null, "all"],
  ["bytes=0-99", { start: 0, end: 99 }],
  ["bytes=900-", { start: 900, end: 999 }],
  ["bytes=-100", { start: 900, end: 999 }],
  ["bytes=-5000", { start: 0, end: 999 }],
  ["bytes=500-5000", { start: 500, end: 999 }],
  ["bytes=999-999", { start: 999, end: 999 }],
  ["bytes=1000-", "none"],
  ["bytes=-0", "none"],
  ["bytes=9-3", "all"],
  ["bytes=-", "all"],
  ["bytes=0-1,5-6", "all"],
  ["pages=1-2", "all"],
] as const)("%s of a thousand bytes", (header, range) => {
  expect(byteRange(header, 1000)).toEqual(range);
});

test("A range never leaves the file", () => {
  const number = fc.option(fc.nat(5000), { nil: "" });
  fc.assert(
    fc.property(number, number, fc.nat(3000), (from, to, size) => {
      const range = byteRange(`bytes=${from}-${to}`, size);
      return typeof range === "string" || (range.start >= 0 && range.start <= range.end && range.end < size);
    }),
  );
});
