import { expect, test } from "vitest";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const asked = {
  operatorOn: "2026-09-20",
  operatorReceipt: "0000 0920 01",
  operatorOutcome: "no-answer",
} as const;

/** An appeal over messages of one port before the complaint, and one of this number and signature after it. */
function appealOf(typed: string, smsText: string): string {
  const port = { kind: "sms", category: 22 } as const;
  const calls = callsOf(
    { ...port, typed: "1069 0000 0000", at: "2026-09-12T09:15", smsText: "【安心装饰】退订回R" },
    { ...port, typed, at: "2026-09-25T08:02", smsText },
  );
  return reviewText(letterOf("tca-appeal", sampleFacts({ calls, answers: asked })));
}

test("An extension of the port that was complained of, under its signature, is no new matter", () => {
  const own = appealOf("1069 0000 0000 123", "【安心装饰】退订回R");
  expect(own.match(/号码开头和署名与投诉过的相同，请一并处理/g)).toHaveLength(3);
  for (const [typed, text] of [
    ["1069 0000 0000 123", "【好还贷】退订回R"],
    ["1069 1111 0000 123", "【安心装饰】退订回R"],
  ] as const) {
    expect(appealOf(typed, text)).toContain("是投诉以后的新情况");
    expect(appealOf(typed, text)).not.toContain("号码开头");
  }
});
