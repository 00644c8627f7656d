import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseJsonSteps } from "@/lib/complaints/case-json";

const head = '{"format":"qingjing-case","version":1,"calls":[';
const call = '{"number":"17090000000","at":"2026-09-14T10:05"}';

function caseJson(written: string): unknown {
  const steps = caseJsonSteps(written);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function faultsOf(written: string): string[] {
  const { error } = CaseFile.safeParse(caseJson(written));
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}：${message}`);
}

test("A case is read, with the mark that editors put in front", () => {
  expect(faultsOf(`\uFEFF${head}${call}]}`)).toEqual([]);
  const words = `${"[{,".repeat(300)} \\" ${"]".repeat(100)}\\\\`;
  expect(faultsOf(`${head}{"at":"2026-09-14T10:05","words":"${words}"}]}`)).toEqual([]);
});

test("What is no JSON, or holds more than anybody has, says nothing", () => {
  expect(caseJson("{")).toBeNull();
  expect(caseJson(`${head}${"[],".repeat(4_000_000)}[]]}`)).toBeNull();
  expect(caseJson(`${head}${"{},".repeat(700_000)}{}]}`)).toBeNull();
  expect(caseJson(`{"a":${"[".repeat(65)}${"]".repeat(65)}}`)).toBeNull();
});

test("Of a thousand wrong calls the first is said, and the others are not looked at", () => {
  expect(faultsOf(`${head}${"{},".repeat(1_000)}{}]}`)).toEqual([expect.stringMatching(/^calls\.0\.at：/)]);
});

test("A log is no longer than anybody's, which is said before any of it is read", () => {
  expect(faultsOf(`${head}${"0,".repeat(200_000)}0]}`)).toEqual(["calls：calls太长了"]);
});
