import { expect, test } from "vitest";
import { CaseFile } from "@/lib/complaints/case-file";
import { futureTold } from "@/lib/complaints/future-told";

const now = new Date("2026-12-01T05:00:00.000Z");
const past = "2026-11-01T02:00:00.000Z";
const soon = "2026-12-01T05:20:00.000Z";
const filed = { kind: "filed", way: "web", to: "运营商", receipt: "" };

function told({ call = past, refusal = past, taken = past, on = "2026-12-01" }) {
  return CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: [{ id: "c1", kind: "call", number: "17090001234", at: call }],
    evidence: [
      { kind: "other", name: "图", mime: "image/png", size: 1, sha256: "a".repeat(64), takenAt: taken },
    ],
    refusals: [{ id: "r1", at: refusal, way: "sms", numbers: ["17090001234"] }],
    complaints: [{ channel: "operator", callIds: ["c1"], steps: [{ said: { ...filed, on } }] }],
  });
}

test("What a case tells of today and before is told", () => {
  expect(futureTold(told({}), now)).toBeNull();
  expect(futureTold(told({ call: "2026-12-01T05:05:00.000Z" }), now), "by a clock that is ahead").toBeNull();
});

test.each([
  ["calls.0.at", { call: soon }],
  ["refusals.0.at", { refusal: soon }],
  ["evidence.0.takenAt", { taken: soon }],
  ["complaints.0.steps.0.said.on", { on: "2026-12-02" }],
])("%s that lies in the future is found", (place, said) => {
  expect(futureTold(told(said), now)).toBe(`${place}：${Object.values(said)[0]}`);
});
