import { expect, test } from "vitest";
import { matterChips } from "@/app/plan/matter-chips";
import { readSelection } from "@/lib/complaints/selection";

const all = [
  { key: "22", count: 3 },
  { key: "4", count: 2 },
];

function lit(query: Record<string, string>): string[] {
  return matterChips(all, readSelection(query))
    .filter(({ on }) => on)
    .map(({ word }) => word);
}

test("全部 is lit only where every call is meant, a matter where all of its calls are", () => {
  expect(lit({})).toEqual(["全部"]);
  expect(lit({ matter: "22" })).toEqual(["装修推销"]);
  expect(lit({ number: "17090001234" })).toEqual([]);
  expect(lit({ matter: "22", from: "2026-09-01" })).toEqual([]);
  expect(lit({ without: "a" })).toEqual([]);
});
