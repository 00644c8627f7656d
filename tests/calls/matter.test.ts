import { expect, test } from "vitest";
import { categories, categoryCodes } from "@/lib/calls/categories";
import { matterName } from "@/lib/calls/matter";
import { unfinished } from "@/lib/calls/unfinished";
import { logged } from "../fixtures/said";

test("12321 has 21 kinds, and no two matters share a name", () => {
  expect(categoryCodes).toHaveLength(21);
  expect([categories[21], categories[27]]).toEqual(["POS机推销", "电信业务推广"]);
  expect(new Set(categoryCodes.map(matterName)).size).toBe(21);
});

test("A quick capture is unfinished until it has a kind and a way it rang", () => {
  expect(unfinished(logged("2026-10-01 10:00"))).toBe(true);
  expect(unfinished(logged("2026-10-01 10:00", { category: 22 }))).toBe(true);
  expect(unfinished(logged("2026-10-01 10:00", { category: 22, how: "missed" }))).toBe(false);
  expect(unfinished(logged("2026-10-01 10:00", { category: 22, kind: "sms" }))).toBe(false);
});
