import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const fraud = callsOf({
  typed: "+852 0000 0000",
  at: "2026-09-28T10:15",
  how: "person",
  seconds: 1260,
  words: "按我说的转到安全账户",
  signs: ["fraud", "paid"],
});

const told = (moneyLost: string) =>
  plainText(letterOf("police", sampleFacts({ calls: fraud, today: "2026-09-28", answers: { moneyLost } })));

test.each(["2026年9月28日10:31，手机银行转出8000元", "9月28日10:15转账8000元", "9月28日10点36分付了8000元"])(
  "What went while they were speaking is told so: %s",
  (moneyLost) => {
    expect(told(moneyLost)).toContain("这1次通话期间我付了款");
  },
);

test.each([
  "2026年9月28日10:37，手机银行转出8000元",
  "9月27日10:31转出8000元",
  "9月28日10:20接到电话，后来转出8000元",
  "9月28日，转出8000元",
])("Of any other time nothing is known: %s", (moneyLost) => {
  expect(told(moneyLost)).toContain("这1次通话中或者之后我付了款");
});
