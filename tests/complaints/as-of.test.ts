import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { callsAsOf, callsOfLetter } from "@/lib/complaints/as-of";
import { CaseCall } from "@/lib/complaints/case-call";
import { CaseFile } from "@/lib/complaints/case-file";
import { partOfCase } from "@/lib/complaints/case-part";

const said = { number: "17090000000", typed: "17090000000", at: "2026-10-01T10:00:00.000Z" };
const edited = CaseCall.parse({
  ...said,
  id: "a",
  note: "third",
  createdAt: "2026-10-01T10:00:00.000Z",
  versions: [
    { savedAt: "2026-10-05T00:00:00.000Z", said: { ...said, note: "second" } },
    { savedAt: "2026-10-03T00:00:00.000Z", said: { ...said, note: "first" } },
  ],
});
const noteAt = (instant: string) => callsAsOf([edited], instant).map((call) => call.note);

describe("The log as it was on a day", () => {
  test("Before the first edit a call says what it said first", () => {
    expect(noteAt("2026-10-02T00:00:00.000Z")).toEqual(["first"]);
  });

  test("Between two edits it says what stood between them", () => {
    expect(noteAt("2026-10-04T00:00:00.000Z")).toEqual(["second"]);
  });

  test("After the last edit it says what it says now", () => {
    expect(noteAt("2026-10-06T00:00:00.000Z")).toEqual(["third"]);
  });

  test("A call that was logged later is not there yet", () => {
    expect(noteAt("2026-09-30T00:00:00.000Z")).toEqual([]);
  });

  test("A letter's list has the calls its claims rest on and no others", () => {
    const other = { ...edited, id: "b" };
    const claims = [{ id: "rings", text: "来电1次", source: "1条记录", callIds: ["b"] }];
    const of = callsOfLetter([edited, other], { claims }, "2026-10-06T00:00:00.000Z");
    expect(of.map((call) => call.id)).toEqual(["b"]);
  });

  test("A call that was deleted later is still there", () => {
    const deleted = { ...edited, deletedAt: "2026-10-07T00:00:00.000Z" };
    expect(callsAsOf([deleted], "2026-10-06T00:00:00.000Z")).toHaveLength(1);
    expect(callsAsOf([deleted], "2026-10-08T00:00:00.000Z")).toHaveLength(0);
  });
});

test("What is handed in with a letter reads as the log did then, whatever the clock its versions were written by", () => {
  const channel = channelById("operator");
  if (!channel) throw new Error("there is that door");
  const issuedAt = "2026-10-05T00:30:00.000Z";
  const file = CaseFile.parse({
    format: "qingjing-case",
    version: 1,
    calls: [edited],
    complaints: [{ id: "c", channel: "operator", callIds: ["a"] }],
  });
  const [complaint] = file.complaints;
  if (!complaint) throw new Error("there is that complaint");
  const [later] = edited.versions;
  const versions = later ? [{ ...later, savedAt: "2026-10-05T08:00:00+08:00" }] : [];
  const letters = [{ version: 1, issuedAt, evidence: [] }] as unknown as typeof complaint.letters;
  const asWritten = { ...file, calls: [{ ...edited, versions }], complaints: [{ ...complaint, letters }] };
  const part = partOfCase(asWritten, channel, "c", 1);
  const then = callsAsOf([{ ...edited, versions }], issuedAt);
  expect([part.calls, then].map(([call]) => call?.note)).toEqual(["third", "third"]);
});
