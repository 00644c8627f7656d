import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const paid = { how: "person", category: 12, signs: ["fraud", "paid"] };
const one = { ...paid, typed: "171 2222 3333", at: "2026-09-02T10:00", caller: "客服A" };
const other = { ...paid, typed: "171 2222 4444", at: "2026-09-12T10:00", caller: "客服B" };

function reportOf(moneyLost: string, ...calls: Record<string, unknown>[]): string {
  return plainText(letterOf("police", sampleFacts({ calls: callsOf(...calls), answers: { moneyLost } })));
}

const crime = "《刑法》第二百六十六条";

test("What two callers took, too little for a crime even together, is no crime", () => {
  const text = reportOf("1800元", one, other);
  expect(text).not.toContain(crime);
  expect(text).toContain("《治安管理处罚法》第五十八条");
});

test.each(["共3600元", "第一次1800元，第二次1800元"])(
  "What two callers may have taken together, %s, is left to the police, by either procedure",
  (words) => {
    const text = reportOf(words, one, other);
    expect(text).toContain("属于“数额较大”。");
    expect(text).toContain("或者《治安管理处罚法》第五十八条");
    expect(text).toContain("按刑事案件受理的，依照");
    expect(text).not.toMatch(/分别计算|累计/);
  },
);

test.each([
  ["one number", { ...other, typed: one.typed }],
  ["one name", { ...other, caller: one.caller }],
])("What %s took is one sum", (_, again) => {
  const text = reportOf("3600元", one, again);
  expect(text).toContain(crime);
  expect(text).not.toContain("分别计算");
});

test.each(["11月2日转2000多元，11月5日转了一万二", "第一次2000元，第二次转了1500"])(
  "Where a sum of %s is over the bound or stays unread, both roads are kept open",
  (words) => {
    const text = reportOf(words, one, other);
    expect(text).toContain(crime);
    expect(text).toContain("按刑事案件受理的");
    expect(text).toContain("按行政案件受理的");
  },
);
