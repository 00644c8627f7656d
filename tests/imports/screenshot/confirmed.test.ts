import { expect, test } from "vitest";
import { type ConfirmedRow, checkRows, takenAtOf } from "@/lib/imports/screenshot/confirmed";

const now = new Date("2026-11-24T14:40:00+08:00");

function row(change: Partial<ConfirmedRow> = {}): ConfirmedRow {
  const said = { number: "170 9000 1234", day: "2026-11-23", time: "19:26" };
  const rest = {
    nth: 2,
    hidden: false,
    count: 1,
    label: "骚扰电话",
    outcome: "missed",
    seconds: null,
  } as const;
  return { ...said, ...rest, ...change };
}

function fields(change: Partial<ConfirmedRow>): Record<string, string> {
  const checked = checkRows([row(change)], now);
  return checked.kind === "invalid" ? checked.fields : {};
}

test("A confirmed row tells its source as it was confirmed", () => {
  const checked = checkRows([row()], now);
  expect(checked).toMatchObject({
    kind: "ok",
    value: [
      { line: 2, typed: "170 9000 1234", at: "2026-11-23T11:26:00.000Z", exact: "minute", direction: "in" },
    ],
  });
});

test("A row that stands for several calls says that only the last has a time", () => {
  const checked = checkRows([row({ count: 3 })], now);
  expect(checked.kind === "ok" && checked.value[0]?.doubts[0]).toContain("3次");
});

test("A call without number needs none; any other does", () => {
  expect(checkRows([row({ hidden: true, number: "" })], now)).toMatchObject({ value: [{ typed: "" }] });
  expect(fields({ number: "" })).toHaveProperty(["2.number"]);
  expect(fields({ number: "看不清" })).toHaveProperty(["2.number"]);
});

test("Day and time are wanted, and nothing that is still to come", () => {
  expect(fields({ time: "" })).toHaveProperty(["2.time"]);
  expect(fields({ day: "" })).toHaveProperty(["2.day"]);
  expect(fields({ day: "2026-02-30" })).toHaveProperty(["2.day"]);
  expect(fields({ day: "2026-11-24", time: "14:43" })).toHaveProperty(["2.time"]);
  expect(fields({ day: "2026-11-24", time: "14:41" })).toEqual({});
});

test.each([null, "x", [], [null], [{ nth: 1 }], { length: 1 }])("%j is no rows", (sent) =>
  expect(checkRows(sent, now).kind).not.toBe("ok"),
);

test("When a picture was taken is believed only as a time that was", () => {
  expect(takenAtOf("2026-11-24T14:00", now)).toBe("2026-11-24T06:00:00.000Z");
  for (const sent of ["", "2026-02-30T10:00", "2026-11-24T25:00", "2026-11-25T00:00", null, {}])
    expect(takenAtOf(sent, now)).toBeNull();
});
