import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { CalendarEntry } from "@/lib/deadlines/calendar-entry";
import { ics } from "@/lib/export/ics";

const entry: CalendarEntry = {
  uid: "c1-appeal-accepted@qingjing",
  on: "2026-10-12",
  summary: "通管局申诉：最晚告诉你受不受理",
  description:
    "9月29日不算，第二天起数5个工作日。国庆节不算，10月10日调休上班，算一天。\n部门规章：《电信用户申诉处理办法》，湖北省通信管理局网页；存档副本。",
  sequence: 3,
  changedAt: "2026-10-09T02:26:00.000Z",
  cancelled: false,
  remindBefore: 0,
};

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
}

function read(text: string) {
  const [first] = events(text);
  if (!first) throw new Error("no event");
  return { event: new ICAL.Event(first), component: first };
}

test("A date is an all-day entry that ends the next day and blocks no time", () => {
  const { event, component } = read(ics([entry]));
  expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
    true,
    "2026-10-12",
    "2026-10-13",
  ]);
  expect(component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
});

test("What was written comes back word for word", () => {
  const { event, component } = read(ics([entry]));
  expect([event.uid, event.summary, event.description, event.sequence]).toEqual([
    entry.uid,
    entry.summary,
    entry.description,
    3,
  ]);
  expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-10-09T02:26:00Z");
});

test("A date is announced at nine in the morning, one to be saved before a week ahead", () => {
  const triggerOf = (change: Partial<CalendarEntry>) =>
    read(ics([{ ...entry, ...change }]))
      .component.getFirstSubcomponent("valarm")
      ?.getFirstPropertyValue("trigger")
      ?.toString();
  expect([triggerOf({}), triggerOf({ remindBefore: 7 })]).toEqual(["PT9H", "-P6DT15H"]);
});

test("A date that nobody waits for any more is cancelled, and rings no more", () => {
  const { component } = read(ics([{ ...entry, cancelled: true }]));
  expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(component.getFirstSubcomponent("valarm")).toBeNull();
});

test("The last day of a year and of February end in the next month", () => {
  const endOf = (on: string) => read(ics([{ ...entry, on }])).event.endDate.toString();
  expect([endOf("2026-12-31"), endOf("2028-02-28"), endOf("2028-02-29")]).toEqual([
    "2027-01-01",
    "2028-02-29",
    "2028-03-01",
  ]);
});

test("No dates make a calendar without entries", () => {
  expect(events(ics([]))).toEqual([]);
});

test("Any text comes back, in lines of at most 75 bytes that are whole characters", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 300 })
    .map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, ""));
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const bytes = Buffer.from(ics([{ ...entry, summary, description: `${description}\n依据` }]));
      const lines = bytes.toString("latin1").split("\r\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
      for (const line of lines) new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
      expect(lines.at(-1)).toBe("");
      const { event } = read(bytes.toString("utf8"));
      expect([event.summary ?? "", event.description]).toEqual([summary, `${description}\n依据`]);
    }),
  );
});

test("A line never begins a property of its own out of a text", () => {
  const summary = "好\r\nATTENDEE:mailto:a@example.com\nBEGIN:VEVENT";
  expect(events(ics([{ ...entry, summary }]))).toHaveLength(1);
  expect(ics([{ ...entry, summary }])).not.toMatch(/^ATTENDEE/m);
});
