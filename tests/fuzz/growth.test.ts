import { expect, test } from "vitest";
import { grows } from "@/scripts/fuzz/growth";

const tenths = (from: number, step: number) => Array.from({ length: 10 }, (_, nth) => from + nth * step);

test("Memory that goes on and on is growth, and one that gets going or comes and goes is none", () => {
  expect(grows([100, ...tenths(200, 40)])).toBe(true);
  expect(grows([50, ...tenths(400, 0)])).toBe(false);
  expect(grows([50, 300, 420, 300, 500, 310, 600, 320, 700, 310, 420])).toBe(false);
  expect(grows([50, 900])).toBe(false);
});
