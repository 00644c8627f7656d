import { expect, test } from "vitest";
import { checkEvidence, clockInBeijing, fromEvidence } from "@/lib/evidence/describe";
import type { Evidence } from "@/lib/evidence/evidence";

const now = new Date("2026-10-09T02:00:00Z");
const said = { kind: "recording", takenAt: "2026-09-14T10:05", note: " 0:52说了 ", callIds: ["a"] };

test("A time in Beijing is stored as an instant, a note without its margins", () => {
  expect(checkEvidence(said, now)).toEqual({
    kind: "ok",
    value: { kind: "recording", takenAt: "2026-09-14T02:05:00.000Z", note: "0:52说了", callIds: ["a"] },
  });
});

test("No time is no time, never a guessed one", () => {
  expect(checkEvidence({ ...said, takenAt: "" }, now)).toMatchObject({ value: { takenAt: null } });
});

test.each([
  ["takenAt", { takenAt: "2026-10-09T10:01" }, "这个时间还没到，再看一眼"],
  ["takenAt", { takenAt: "昨天" }, "选日期和时间，不知道就空着"],
  ["takenAt", { takenAt: "2026-02-31T10:00" }, "没有这一天"],
  ["kind", { kind: "录音" }, "选一种"],
  ["note", { note: "长".repeat(501) }, "最多500个字"],
])("%s of %j is sent back: %s", (field, wrong, words) => {
  expect(checkEvidence({ ...said, ...wrong }, now)).toMatchObject({
    kind: "invalid",
    fields: { [field]: words },
  });
});

test("The form begins with what is known", () => {
  const evidence = {
    kind: "bill",
    takenAt: "2026-09-14T02:05:00.000Z",
    note: "",
    callIds: [],
  } as unknown as Evidence;
  expect(fromEvidence(evidence)).toEqual({
    kind: "bill",
    takenAt: "2026-09-14T10:05",
    note: "",
    callIds: [],
  });
});

test("The clock is Beijing's", () => {
  expect(clockInBeijing("2026-12-31T16:30:00.000Z")).toBe("2027-01-01T00:30");
});
