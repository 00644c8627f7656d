import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { caseUpTo } from "@/lib/complaints/case-up-to";
import { standingOf } from "@/lib/filings/standing";
import { sample } from "../fixtures/cases";
import { filed } from "../fixtures/steps";

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

/** A case with one call and these steps after its letter. */
function followed(steps: unknown[]) {
  const calls = [{ id: "c1", at: "2026-09-20T10:00" }];
  const complaints = [{ channel: "12321", callIds: ["c1"], steps }];
  return CaseFile.parse({ format: "qingjing-case", version: 1, calls, complaints });
}

test("A step counts from the day it speaks of", () => {
  const whole = followed([{ said: filed({ on: "2026-10-02" }) }]);
  expect(caseUpTo(whole, "2026-10-01").later.steps).toBe(1);
  expect(caseUpTo(whole, "2026-10-02").later.steps).toBe(0);
});

test("A step whose day was corrected counts from the right one, with what was wrong before", () => {
  const whole = followed([
    { id: "a", said: filed({ on: "2026-09-28" }) },
    { said: filed({ on: "2026-10-02" }), replacesId: "a" },
  ]);
  expect(caseUpTo(whole, "2026-10-01").later.steps).toBe(2);
  expect(caseUpTo(whole, "2026-10-02").file).toEqual(whole);
});

test("What was taken back since is taken back", () => {
  const back = { said: { kind: "taken-back" }, replacesId: "a", recordedAt: "2026-10-05T10:00" };
  const { file } = caseUpTo(followed([{ id: "a", said: filed({ on: "2026-09-28" }) }, back]), "2026-10-01");
  expect(file.complaints[0] && standingOf(file.complaints[0].steps).filed).toBeNull();
});
