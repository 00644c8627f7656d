import { expect, test } from "vitest";
import { toCall } from "@/lib/imports/to-call";
import { sourceRow } from "../fixtures/source-row";

test("An answered call says how long, and leaves open whether a person or a machine spoke", () => {
  expect(toCall(sourceRow({ seconds: 38 }))).toMatchObject({ how: null, seconds: 38, number: "16500000001" });
});

test.each(["missed", "rejected", "blocked"] as const)(
  "A call that was %s is one that was not taken",
  (outcome) => {
    expect(toCall(sourceRow({ outcome, seconds: 0 }))).toMatchObject({ how: "missed", seconds: null });
  },
);

test("A call that rang once is one that rang once, and lasted nothing", () => {
  expect(toCall(sourceRow({ outcome: "one-ring", seconds: 0 }))).toMatchObject({
    how: "one-ring",
    seconds: null,
  });
});

test("What the phone marked the number as stands in the note, with how it ended", () => {
  expect(toCall(sourceRow({ label: "房产中介", outcome: "blocked" })).note).toBe("标注为房产中介；被拦下了");
});

test("What a person wrote is the note in their own words, and a no that it tells of is ticked until they untick it", () => {
  const wrote = "装修，说了不要再打";
  expect(toCall(sourceRow({ wrote, saidNo: true }))).toMatchObject({ note: `原文：${wrote}`, refused: true });
  expect(toCall(sourceRow({ wrote, saidNo: false })).refused).toBe(false);
  expect(toCall(sourceRow({ wrote })).refused).toBe(false);
});

test("No length is made of a 0 that may mean anything", () => {
  expect(toCall(sourceRow({ outcome: null, seconds: 0 })).seconds).toBeNull();
  expect(toCall(sourceRow({ outcome: "answered", seconds: 0 })).seconds).toBe(0);
});

test("A message keeps its words, and has neither length nor a way it rang", () => {
  const call = toCall(sourceRow({ kind: "sms", smsText: "【某某】退订回T", seconds: 3 }));
  expect(call).toMatchObject({ kind: "sms", smsText: "【某某】退订回T", how: null, seconds: null });
});

test("A call without a number says so", () => {
  expect(toCall(sourceRow({ typed: "" }))).toMatchObject({ number: "", typed: "未显示号码" });
});

test("Halves of characters and control marks never reach the log", () => {
  const { smsText } = toCall(sourceRow({ kind: "sms", smsText: "a\ud83d\u0000b\u0007" }));
  expect(smsText).toBe("a\ufffdb");
});

test("What a line says was sold is the call's kind; what a phone marked is not", () => {
  expect(toCall(sourceRow({ category: 22 })).category).toBe(22);
  expect(toCall(sourceRow({ label: "房产中介" })).category).toBeNull();
});
