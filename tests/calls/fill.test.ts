import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { filledIn, lackingInWords, unfinishedNumbers } from "@/lib/calls/fill";
import { FillForm, toFilling } from "@/lib/calls/fill-form";
import { logged } from "../fixtures/said";

/** A call of which only the number is written. */
const one = (part: Partial<Call> = {}) => logged("2026-10-09 10:26", part);
const robots = { how: "robot", category: 22 } as const;

test("What is missing is filled, what is written stays", () => {
  expect(filledIn(one(), robots)).toMatchObject(robots);
  expect(filledIn(one({ how: "person", category: null }), robots)).toMatchObject({
    how: "person",
    category: 22,
  });
});

test("A call that lacks nothing is left alone", () => {
  expect(filledIn(one({ how: "person", category: 7 }), robots)).toBeNull();
});

test("A message does not ring, and a call with a length was not missed", () => {
  expect(filledIn(one({ kind: "sms" }), robots)).toMatchObject({ how: null, category: 22 });
  expect(filledIn(one({ seconds: 12 }), { how: "missed", category: null })).toBeNull();
});

test("The numbers with most to write come first", () => {
  const calls = ["1", "2", "2", "3"].map((number) => one({ number }));
  const written = one({ number: "3", how: "person", category: 7 });
  expect(unfinishedNumbers([...calls, written])).toEqual([
    { number: "2", count: { calls: 2, messages: 0 }, asks: "how", proposed: null, missed: 0 },
    { number: "1", count: { calls: 1, messages: 0 }, asks: "how", proposed: null, missed: 0 },
    { number: "3", count: { calls: 1, messages: 0 }, asks: "how", proposed: 7, missed: 0 },
  ]);
});

test("What is not written to the end is told apart from missed calls that can be filled in with it", () => {
  const loan = one({ number: "1", how: "person", category: 7 });
  const missed = one({ number: "1", how: "missed", category: null });
  const bare = one({ number: "1", how: "person", category: null });
  const hints = (...calls: Call[]) => unfinishedNumbers(calls).map((number) => lackingInWords(number));
  expect(hints(bare)).toEqual(["1次来电没写完"]);
  expect(hints(loan, bare, missed, missed)).toEqual(["1次来电没写完，另有2次没接通；别的写的是贷款理财"]);
  expect(hints(loan, missed)).toEqual(["1次没接通；别的写的是贷款理财"]);
});

test("One number and one thing to say are the least", () => {
  const wrong = (form: unknown) => FillForm.safeParse(form).error?.issues.map(({ message }) => message);
  expect(wrong({ numbers: [], how: "robot", category: "" })).toEqual(["至少选一个号码"]);
  expect(wrong({ numbers: ["1"], how: "", category: "" })).toEqual(["怎么打来的、推销什么，至少选一样"]);
});

test("Calls without a number have a place in the form", () => {
  const said = toFilling({ numbers: ["hidden", "95188"], how: "", category: "22" });
  expect(said).toEqual({ numbers: ["", "95188"], said: { how: null, category: 22 } });
});

test("A message is asked what it was about, and a call from 106 whether it was one", () => {
  const port = { number: "10690001234" };
  const asked = (...calls: Call[]) => unfinishedNumbers(calls).map(({ asks }) => asks);
  expect(asked(one({ ...port, kind: "sms" }))).toEqual(["matter"]);
  expect(asked(one(port))).toEqual(["sms"]);
  expect(filledIn(one(port), { how: "sms", category: 22 })).toMatchObject({
    kind: "sms",
    how: null,
    category: 22,
  });
  expect(filledIn(one(), { how: "sms", category: null }), "another number rings").toBeNull();
  expect(FillForm.safeParse({ numbers: ["1"], how: "sms", category: "" }).success).toBe(true);
});

test("A missed call of a number whose others were about one thing is listed with that, as often as it is filled in", () => {
  const loan = one({ number: "1", how: "person", category: 7 });
  const missed = one({ number: "1", how: "missed", category: null });
  expect(unfinishedNumbers([loan, missed])).toEqual([
    { number: "1", count: { calls: 1, messages: 0 }, asks: "matter", proposed: 7, missed: 1 },
  ]);
  const calls = [loan, missed, one({ number: "1", how: "person", category: null })];
  const filled = calls.filter((call) => filledIn(call, { how: null, category: 7 }) !== null);
  expect(unfinishedNumbers(calls)[0]?.count.calls).toBe(filled.length);
  expect(unfinishedNumbers([missed])).toEqual([]);
  expect(unfinishedNumbers([loan, missed, one({ number: "1", how: "person", category: 22 })])).toEqual([]);
  expect(unfinishedNumbers([loan, missed].map((call) => ({ ...call, number: "" })))).toEqual([]);
});
