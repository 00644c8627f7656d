import { expect, test } from "vitest";
import { billShownFrom, billShownUntil, billsToSave, recordingToAskFor } from "@/lib/complaints/save-before";

const today = "2026-10-09";

test.each([
  ["2026-05-31", "2026-10-31"],
  ["2026-10-09", "2027-03-31"],
  ["2026-09-01", "2027-02-28"],
  ["2027-09-01", "2028-02-29"],
  ["2026-07-15", "2026-12-31"],
])("Calls of %s are shown until %s: that month and five more", (day, until) => {
  expect(billShownUntil(day)).toBe(until);
});

test("In October the operator shows calls since the first of May", () => {
  expect(billShownFrom(today)).toBe("2026-05-01");
  expect(billShownFrom("2026-03-31")).toBe("2025-10-01");
});

test("Each month with calls and no bill is to be exported before it is gone, the oldest first", () => {
  const bills = billsToSave(["2026-09-08", "2026-05-03", "2026-09-30"], today);
  expect(bills.map(({ id, name, on, status }) => [id, name, on, status])).toEqual([
    ["bill-2026-05", "导出5月的通话详单", "2026-10-31", "惯例"],
    ["bill-2026-09", "导出9月的通话详单", "2027-02-28", "惯例"],
  ]);
});

test("A month of last year says its year, one that is gone is not asked for", () => {
  const bills = billsToSave(["2025-11-02", "2025-10-30"], "2026-04-09");
  expect(bills.map(({ name }) => name)).toEqual(["导出2025年11月的通话详单"]);
});

const of = (day: string, number = "95180000") => ({ id: `${number}-${day}`, number, day });

test("A call centre's recording is asked for by the oldest call that has still to be kept", () => {
  const asked = recordingToAskFor([of("2026-10-01"), of("2026-09-20"), of("2026-09-08")], today);
  expect(asked).toMatchObject({ id: "recording-95180000-2026-09-20", on: "2026-10-20", status: "惯例" });
  expect(asked?.unverified).toContain("是否还有效");
});

test("The thirtieth day is the last one", () => {
  expect(recordingToAskFor([of("2026-09-09")], today)?.on).toBe(today);
  expect(recordingToAskFor([of("2026-09-08")], today)).toBeNull();
});

test("A bank's own 95 number is no call centre", () => {
  expect(recordingToAskFor([of("2026-10-01", "95588")], today)).toBeNull();
});
