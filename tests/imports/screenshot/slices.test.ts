import { expect, test } from "vitest";
import { joinSlices, slicesOf } from "@/lib/imports/screenshot/slices";
import { line } from "./a-screen";

test("A picture as high as a phone is read in one", () => {
  expect(slicesOf(1179, 2556)).toEqual([{ y: 0, height: 2556 }]);
});

test("A long one is read in slices that leave nothing out and share what a row is high", () => {
  for (const height of [2900, 5000, 12_345]) {
    const slices = slicesOf(1080, height);
    expect(slices[0]?.y).toBe(0);
    const last = slices.at(-1);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBe(height);
    for (const [at, { y }] of slices.entries()) {
      const before = slices[at - 1];
      if (before) expect(before.y + before.height - y).toBeGreaterThanOrEqual(300);
    }
  }
});

test("What stands in two slices is there once, and what a cut went through only as it stands whole", () => {
  const height = 3600;
  const lines = joinSlices(
    [
      {
        slice: { y: 0, height: 2160 },
        lines: [line("17090001234", 70, 1900), line("1709000", 70, 2110, 50)],
      },
      {
        slice: { y: 1836, height: 1764 },
        lines: [line("17090001234", 70, 64), line("17090009999", 70, 274)],
      },
    ],
    height,
  );
  expect(lines.map(({ text, box }) => [text, box.y])).toEqual([
    ["17090001234", 1900],
    ["17090009999", 2110],
  ]);
});
