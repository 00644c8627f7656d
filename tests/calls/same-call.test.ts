import fc from "fast-check";
import { expect, test } from "vitest";
import type { NewCall } from "@/lib/calls/call";
import { pairCalls } from "@/lib/calls/pair-calls";
import { toldTogether } from "@/lib/calls/same-call";
import { said } from "../fixtures/said";

const open = { how: null, seconds: null, category: null, caller: "", product: "", words: "" };
const call = (part: Partial<NewCall> = {}) => said({ ...open, ...part });

test("What one leaves open is what the other says", () => {
  expect(
    toldTogether(call({ how: "person", note: "甲" }), call({ seconds: 30, note: "乙", signs: ["fraud"] })),
  ).toEqual(call({ how: "person", seconds: 30, note: "甲\n乙", signs: ["fraud"] }));
});

const contradictions: [Partial<NewCall>, Partial<NewCall>][] = [
  [{ how: "robot" }, { how: "person" }],
  [{ how: "missed" }, { seconds: 12 }],
  [{ seconds: 12 }, { seconds: 13 }],
  [{ category: 22 }, { category: 23 }],
  [{ knewMyName: true }, { knewMyName: false }],
  [
    { refused: true, refusedWay: "sms" },
    { refused: true, refusedWay: "on-call" },
  ],
  [
    { kind: "sms", smsText: "甲" },
    { kind: "sms", smsText: "乙" },
  ],
  [{ caller: "甲" }, { caller: "乙" }],
  [{ note: "甲".repeat(600) }, { note: "乙".repeat(600) }],
] as [Partial<NewCall>, Partial<NewCall>][];

test.each(contradictions)("%j and %j are not told together", (one, other) => {
  expect(toldTogether(call(one), call(other))).toBeNull();
  expect(toldTogether(call(other), call(one))).toBeNull();
});

const times = fc.constantFrom(
  "2026-10-09T02:26:00.000Z",
  "2026-10-09T02:26:31.000Z",
  "2026-10-09T02:27:00.000Z",
);
const some = fc.array(
  fc.record({ at: times, number: fc.constantFrom("17090000000", ""), kind: fc.constantFrom("call", "sms") }),
  { maxLength: 12 },
);

test("Of calls that say no more than when, as many are the same as either side has in a minute", () => {
  const perMinute = (calls: NewCall[]) => {
    const counts: Record<string, number> = {};
    for (const { kind, number, at } of calls) {
      const minute = [kind, number, new Date(at).getUTCMinutes()].join();
      counts[minute] = (counts[minute] ?? 0) + 1;
    }
    return counts;
  };
  fc.assert(
    fc.property(some, some, (left, right) => {
      const [ones, others] = [left, right].map((all) => all.map((part) => call(part as Partial<NewCall>)));
      const pairs = pairCalls(ones ?? [], others ?? []);
      const [a, b] = [perMinute(ones ?? []), perMinute(others ?? [])];
      // beyond eight of a minute it is chosen among the first; all fit here, so none is missed
      const expected = Object.keys(a).reduce((sum, key) => sum + Math.min(a[key] ?? 0, b[key] ?? 0), 0);
      expect(pairs).toHaveLength(expected);
      expect(new Set(pairs.map(({ one }) => one)).size).toBe(pairs.length);
    }),
  );
});
