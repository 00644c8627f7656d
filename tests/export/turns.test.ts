import { expect, test } from "vitest";
import { callListInSteps } from "@/lib/calls/call-list";
import { csvInSteps } from "@/lib/export/csv";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { breathing } from "@/lib/turns/breathe";
import { logged } from "../fixtures/said";
import { stretchOf } from "../fixtures/turns";

/** A log in which every call says something of its own, as texts of a workbook are shared. */
const calls = Array.from({ length: 15_000 }, (_, nth) =>
  logged("2026-10-09 10:26", {
    id: `c${nth}`,
    number: `170${10_000_000 + nth}`,
    words: `第${nth}次：请问要装修吗`,
  }),
);

test("Others have their turn while a long log is written as a list, as CSV and as XLSX", async () => {
  const list = () => breathing(callListInSteps(calls));
  expect(await stretchOf(list)).toBeLessThan(1);
  const sheet = await list();
  expect(await stretchOf(() => breathing(csvInSteps(sheet)))).toBeLessThan(1);
  expect(await stretchOf(() => xlsx(sheet))).toBeLessThan(1);
});
