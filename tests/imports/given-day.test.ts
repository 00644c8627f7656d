import { expect, test } from "vitest";
import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import { onOtherDay, withGivenDay } from "@/lib/imports/pasted/given-day";
import { sourceRow } from "../fixtures/source-row";

const now = new Date("2026-11-04T04:00:00.000Z");
const tomorrow = addDays(dayInBeijing(now), 1);

test("No row is moved to a time that is still to come", () => {
  const row = sourceRow({ at: "2026-11-03T14:12:00.000Z", spoken: "昨天" });
  expect(onOtherDay(row, tomorrow, now)).toBe(row);
  expect(onOtherDay(row, "2026-11-02", now).at).toBe("2026-11-02T14:12:00.000Z");
  const lacking = { line: 1, text: "22:12 17011112222", reason: "", lacksDay: true } as const;
  expect(withGivenDay(lacking, tomorrow, now)).toBeNull();
  expect(withGivenDay(lacking, "2026-11-02", now)?.at).toBe("2026-11-02T14:12:00.000Z");
});
