import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const hidden = { typed: "未知号码", at: "2026-09-21T23:02", how: "person", seconds: 6 };
const told = (...calls: Record<string, unknown>[]) =>
  plainText(letterOf("tca-report", sampleFacts({ calls: callsOf(...calls) })));

test.each([
  ["what a hidden caller sold was not noted", { ...hidden, category: 12 }],
  ["nothing was noted at all", { typed: "171 2222 3333", at: "2026-09-02T10:00", how: "person" }],
])("Where %s, it is passed on once it is found to sell", (_, call) => {
  const text = told(call, { ...call, at: "2026-09-22T10:00" });
  expect(text).toMatch(/查明后属于商业营销、涉嫌违反《[^》]+》第二十四条的，另请转送市场监督管理/);
  expect(text).not.toContain("涉嫌违反《消费者权益保护法实施条例》第二十四条的部分");
});

test("What is known to sell is passed on as it is", () => {
  const text = told({ typed: "171 2222 3333", at: "2026-09-02T10:00", how: "person", category: 7 });
  expect(text).toContain("上述来电中涉嫌违反《消费者权益保护法实施条例》第二十四条的部分，另请转送");
});
