import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { noAnswers } from "@/lib/channels/answers";
import { gatherFacts } from "@/lib/complaints/facts";
import { anyLog } from "../fixtures/any-calls";
import { answered, sample, today } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { isToldNo } from "../fixtures/recount-refusals";
import { logged } from "../fixtures/said";
import { tries } from "../fixtures/tries";

/** So many characters, digits among them, are read out in a minute. */
const minute = 280;

const answers = {
  ...noAnswers,
  ...answered,
  merchantName: "南京某某装饰工程有限公司",
  merchantAddress: "南京市鼓楼区中山北路一百二十三号金融大厦二十三层2301室至2308室",
  moneyLost: "2026年9月28日，转出8000元",
  keepSecret: true,
};

function scriptsOf(calls: Call[]) {
  const facts = gatherFacts({ ...sample, evidence: [], calls, answers, today });
  return ["12345", "sector", "market-report", "market-complaint"].flatMap((id) =>
    letterOf(id, facts)
      .texts.filter((one) => one.id === "script")
      .map(({ text }) => ({ id, text })),
  );
}

/** All of it heard, and of one trade: a sector's authority is there for one only. */
const oneTrade = (calls: Call[]) =>
  calls.map((call) => ({
    ...call,
    category: 22 as const,
    signs: [],
    how: call.kind === "call" ? ("person" as const) : null,
  }));

test("Whatever the log, what is read out in a minute fits in it, and tells of a no", () => {
  fc.assert(
    fc.property(anyLog("2024-01-01", today), ({ calls }) => {
      const trade = oneTrade(calls);
      for (const { id, text } of scriptsOf(trade)) {
        expect([id, text.length <= minute]).toEqual([id, true]);
        if (trade.some(isToldNo) && id === "12345")
          expect([id, text]).toEqual([id, expect.stringMatching(/拒绝|不要再[打发]/)]);
      }
    }),
    tries(60),
  );
});

test("The company is named, and a no told, where five long numbers called", () => {
  const ports = ["1069012345678901", "95561234", "4001234567", "+442079460123", "96101234"];
  const calls = ports.map((number, at) =>
    logged(`2026-09-0${at + 1} 10:00`, {
      number,
      how: "person",
      category: 22,
      refused: at === 0,
      refusedWay: "on-call",
    }),
  );
  for (const { text } of scriptsOf(calls)) {
    expect(text).toContain(answers.merchantName);
    expect(text).toMatch(/我(?:对\d+)?明确/);
  }
});
