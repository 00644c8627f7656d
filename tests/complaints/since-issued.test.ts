import { describe, expect, test } from "vitest";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import { noAnswers } from "@/lib/channels/answers";
import { CaseFile } from "@/lib/complaints/case-file";
import { gatherFacts } from "@/lib/complaints/facts";
import { newerThan } from "@/lib/complaints/latest-letter";
import { type KeptRefusal, sinceIssued } from "@/lib/complaints/since-issued";
import { sample } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const issuedAt = "2026-10-09T04:00:00.000Z";
const later = "2026-10-10T04:00:00.000Z";
const typed = "170 9000 0000";
const said = {
  typed,
  at: "2026-09-14T10:05",
  how: "person",
  category: 22,
  refused: true,
  refusedWay: "on-call",
};
const logged = [
  { id: "a", ...said, createdAt: "2026-09-14T11:00" },
  { id: "b", typed, at: "2026-09-20T10:05", how: "person", category: 22, createdAt: "2026-09-20T11:00" },
];
const outside: StandaloneRefusal = {
  id: "r",
  at: "2026-09-15T04:00:00.000Z",
  way: "sms",
  callerId: null,
  numbers: [],
  note: "",
  evidenceIds: [],
};
const kept: KeptRefusal = { at: outside.at, createdAt: outside.at, updatedAt: outside.at };

function callsOf(...calls: Record<string, unknown>[]) {
  return CaseFile.parse({ format: "qingjing-case", version: 1, calls }).calls;
}

function letterFrom(calls: ReturnType<typeof callsOf>, refusals: StandaloneRefusal[] = []) {
  const known = { complainant: sample.complainant, evidence: [], answers: noAnswers, today: "2026-10-09" };
  return letterOf("operator", gatherFacts({ ...known, calls, refusals }));
}

function since(now: Record<string, unknown>[], part: Partial<Parameters<typeof sinceIssued>[0]> = {}) {
  const letter = letterFrom(callsOf(...logged));
  return sinceIssued({
    letter,
    issuedAt,
    calls: callsOf(...now),
    arrived: 0,
    refusals: [],
    filesGone: 0,
    ...part,
  });
}

/** The call as it says this now, having said something else when the letter was issued. */
const edited = (at: number, change: Record<string, unknown>, savedAt = later) => {
  const { id: _, createdAt: __, ...then } = logged[at] ?? {};
  return logged.map((one, nth) =>
    nth === at ? { ...one, ...change, versions: [{ savedAt, said: then }] } : one,
  );
};

describe("Of the log since a letter was issued", () => {
  test("nothing is said while it is as it was", () => {
    expect(since(logged)).toEqual([]);
    expect(since(edited(1, {}))).toEqual([]);
    expect(since(edited(1, { product: "装修" }, "2026-10-01T04:00:00.000Z"))).toEqual([]);
  });

  test("a refusal that was withdrawn is named by its moment", () => {
    expect(since(edited(0, { refused: false, refusedWay: null }))).toEqual([
      "9月14日10:05那次的拒绝，记录里去掉了。",
    ]);
  });

  test("calls that were changed, deleted, removed and written down are counted", () => {
    expect(since(edited(1, { product: "装修" }))).toEqual(["1次来电的记录改过。"]);
    expect(since([{ ...logged[0], deletedAt: later }, logged[1] ?? {}])).toEqual(["1次来电删掉了。"]);
    expect(since([logged[0] ?? {}])).toEqual(["1次来电删掉了。"]);
    expect(since(logged, { arrived: 2, filesGone: 1 })).toEqual([
      "1份证据删掉了。",
      "2次来电是定稿以后记下的。",
    ]);
  });

  test("a refusal outside of calls is missed where it is gone or was moved, and told where it is new or changed", () => {
    const calls = callsOf(...logged.slice(1), { ...logged[1], id: "c", at: "2026-09-12T10:05" });
    const known = { letter: letterFrom(calls, [outside]), calls, issuedAt, arrived: 0, filesGone: 0 };
    const told = (...refusals: KeptRefusal[]) => sinceIssued({ ...known, refusals });
    expect(told(kept)).toEqual([]);
    expect(told()).toEqual(["9月15日12:00的拒绝，现在没有这条记录。"]);
    expect(told({ ...kept, at: later, updatedAt: later })).toEqual([
      "9月15日12:00的拒绝，现在没有这条记录。",
    ]);
    expect(told({ ...kept, updatedAt: later })).toEqual(["1条拒绝的记录改过。"]);
    expect(told(kept, { at: later, createdAt: later, updatedAt: later })).toEqual([
      "1条拒绝是定稿以后记下的。",
    ]);
  });
});

test("A version is superseded by the last one that was issued here, and by none that a case file brought", () => {
  const letters = [
    { version: 1, caseDataAt: null },
    { version: 2, caseDataAt: null },
    { version: 3, caseDataAt: later },
  ];
  expect([1, 2, 3].map((version) => newerThan(version, letters))).toEqual([2, null, null]);
});
