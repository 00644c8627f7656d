import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { CallForm, fromCall, toNewCall } from "@/lib/calls/form";
import { logged } from "../fixtures/said";

const cases: Record<string, Partial<Call>> = {
  "a quick capture": {},
  "a hidden number": { number: "", typed: "未显示号码" },
  "a hidden number in the phone's own words": { number: "", typed: "私人号码" },
  "a full call": {
    how: "person",
    seconds: 65,
    category: 22,
    caller: "某某装饰",
    words: "首付0元",
    knewMyName: true,
    signs: ["fraud", "threat"],
    refused: true,
    refusedWay: "on-call",
    cost: "吵醒孩子",
  },
  "an SMS": { kind: "sms", smsText: " 首付0元\n回T退订 ", knewMyName: false },
};

test.each(Object.entries(cases))("%s goes into the form and comes back the same", (_, said) => {
  const { id, ...call } = logged("2026-10-09 10:26", said);
  expect(toNewCall(CallForm.parse(fromCall({ id, ...call })))).toEqual(call);
});

test("Any length and any second of the day come back the same", () => {
  const lengths = fc.tuple(
    fc.nat(86_399),
    fc.date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
  );
  fc.assert(
    fc.property(lengths, ([seconds, date]) => {
      const at = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
      const back = toNewCall(CallForm.parse(fromCall(logged("2026-10-09 10:26", { seconds, at }))));
      return back.seconds === seconds && back.at === at;
    }),
  );
});
