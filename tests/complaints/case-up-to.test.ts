import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseUpTo } from "@/lib/complaints/case-up-to";
import { sample } from "../fixtures/cases";

test("A case as of a day holds nothing that came later, and names what did", () => {
  const { file, later } = caseUpTo(sample, "2026-09-30");
  expect(later).toEqual({ calls: ["c20", "c21"], evidence: ["e2", "e3", "e4"], refusals: [], steps: 0 });
  expect(file.calls.at(-1)?.id).toBe("c19");
  expect(file.evidence.map(({ id }) => id)).toEqual(["e1"]);
});

test("A day ends at midnight in Beijing", () => {
  const calls = [{ at: "2026-09-30T23:59" }, { at: "2026-10-01T00:00" }];
  const { file } = caseUpTo(CaseFile.parse({ format: "qingjing-case", version: 1, calls }), "2026-09-30");
  expect(file.calls.map(({ id }) => id)).toEqual(["c1"]);
});

test("A step counts from the day it speaks of", () => {
  const filed = {
    kind: "filed",
    on: "2026-10-02",
    way: "web",
    to: "12321",
    receipt: "",
    version: null,
    note: "",
  };
  const complaints = [
    { channel: "12321", callIds: ["c1"], steps: [{ said: { ...filed, evidenceIds: [] } }] },
  ];
  const calls = [{ id: "c1", at: "2026-09-30T10:00" }];
  const whole = CaseFile.parse({ format: "qingjing-case", version: 1, calls, complaints });
  expect(caseUpTo(whole, "2026-10-01").later.steps).toBe(1);
  expect(caseUpTo(whole, "2026-10-02").later.steps).toBe(0);
});
