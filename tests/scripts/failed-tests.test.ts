import { expect, test } from "vitest";
import { failedAsSaid, failedInPlaywright, failedInVitest } from "@/scripts/checks/failed-tests.mjs";

const file = (assertionResults: object[], message = "") => ({
  name: "tests/a.test.ts",
  status: "failed",
  message,
  assertionResults,
});

test("A failed test is named with the beginning of what it said", () => {
  const long = Array.from({ length: 40 }, (_, n) => `line ${n}`).join("\n");
  const one = { fullName: "It holds", status: "failed", failureMessages: [long] };
  const right = { fullName: "It is fine", status: "passed", failureMessages: [] };
  const [told, ...others] = failedInVitest({ testResults: [file([right, one])] });
  expect(others).toEqual([]);
  expect(told?.split("\n").slice(0, 2)).toEqual(["tests/a.test.ts › It holds", "    line 0"]);
  expect(told).not.toContain("line 20");
});

test("A file that broke before its first test is named itself", () => {
  expect(failedInVitest({ testResults: [file([], "no such module")] })).toEqual([
    "tests/a.test.ts\n    no such module",
  ]);
});

test("So is one whose tests all went well, and that broke around them", () => {
  const right = { fullName: "It is fine", status: "passed", failureMessages: [] };
  expect(failedInVitest({ testResults: [file([right], "no room")] })).toEqual([
    "tests/a.test.ts\n    no room",
  ]);
});

test("A journey is named with its width, however deep it lies", () => {
  const spec = (status: string) => ({
    file: "a.journey.ts",
    title: "Somebody comes",
    tests: [{ projectName: "phone", status, results: [{ errors: [{ message: "gone" }] }] }],
  });
  const suites = [{ specs: [spec("expected")], suites: [{ specs: [spec("unexpected")] }] }];
  expect(failedInPlaywright({ suites })).toEqual(["[phone] a.journey.ts › Somebody comes\n    gone"]);
});

test("A runner that wrote no report has no names", () => {
  expect(failedInVitest(null)).toEqual([]);
  expect(failedInPlaywright(null)).toEqual([]);
});

test("A runner without a report says what it said last", () => {
  const said = Array.from({ length: 30 }, (_, at) => `line ${at}`).join("\n");
  const lines = failedAsSaid(said).split("\n");
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe("    line 29");
});
