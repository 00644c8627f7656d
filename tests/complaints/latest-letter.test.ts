import { expect, test } from "vitest";
import { latestLetter } from "@/lib/complaints/latest-letter";

const own = (version: number) => ({ version, caseDataAt: null });
const told = (version: number) => ({ version, caseDataAt: "2026-12-01T00:00:00.000Z" });

test.each([
  ["the last of one's own", [own(1), own(2)], 2],
  ["one's own before a later one that a case file brought", [own(1), told(2)], 1],
  ["the last that a case file brought where there is no other", [told(1), told(2)], 2],
  ["none", [], undefined],
])("A complaint stands for %s", (_, letters, version) => {
  expect(latestLetter(letters)?.version).toBe(version);
});
