import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { CaseFile } from "@/lib/complaints/case-file";
import { futureTold, possibleAnswers } from "@/lib/complaints/future-told";

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
  ["第1条记录的来电，2026年12月1日13:20", { call: soon }],
  ["第1条拒绝记录，2026年12月1日13:20", { refusal: soon }],
  ["第1份证据的形成时间，2026年12月1日13:20", { taken: soon }],
  ["第1件投诉的第1步经过，2026年12月2日", { on: "2026-12-02" }],
])("%s: what lies in the future is named in words, by the clock in Beijing", (words, said) => {
  expect(futureTold(told(said), now)).toBe(words);
});

test("Of the answers only days that can be are kept: none to come, no reply before what it replies to", () => {
  const said = (operatorOn: string, operatorReplyOn: string) => ({
    ...noAnswers,
    operatorOn,
    operatorReplyOn,
  });
  const kept = (on: string, replyOn: string) => {
    const { operatorOn, operatorReplyOn } = possibleAnswers(said(on, replyOn), "2026-12-01");
    return [operatorOn, operatorReplyOn];
  };
  expect(kept("2026-11-01", "2026-11-20")).toEqual(["2026-11-01", "2026-11-20"]);
  expect(kept("2026-11-01", "2026-12-02")).toEqual(["2026-11-01", ""]);
  expect(kept("2026-11-20", "2026-11-01")).toEqual(["2026-11-20", ""]);
  expect(kept("2026-12-02", "2026-12-03")).toEqual(["", ""]);
});
