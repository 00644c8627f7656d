import { expect, test } from "vitest";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

/** Channels that tell of calls without knowing who made them. */
const ids = ["operator", "12345", "12321", "tca-report"];

const told = (id: string, ...calls: Record<string, unknown>[]) =>
  reviewText(letterOf(id, sampleFacts({ calls: callsOf(...calls) })));

const one = { typed: "170 9000 0000", at: "2026-09-21T23:02", how: "person", seconds: 6, category: 12 };
const rang = { typed: "170 9000 0000", at: "2026-09-20T21:50", how: "one-ring", category: 12 };

test.each(ids)("What its user alone took for marketing is told as that, channel %s", (id) => {
  const text = told(id, rang, { ...one, words: "喂" });
  expect(text).toContain("我记为营销，推销什么没有记下");
  expect(text).not.toMatch(/[次，]是营销|营销电话骚扰|投诉营销电话|商业营销电话/);
});

test.each(ids)("How long a lone one lasted is told before what it was taken for, channel %s", (id) => {
  for (const line of told(id, rang, one).split("\n"))
    if (line.includes("我记为营销") && line.includes("6秒")) expect(line).toMatch(/通话6秒，我记为营销/);
  expect(told(id, one)).toContain("通话6秒，我记为营销，推销什么没有记下");
});

test.each(ids)("Words that sell make it marketing, channel %s", (id) => {
  const text = told(id, rang, { ...one, words: "您好，现在办理有优惠活动" });
  expect(text).toContain("是营销，推销什么没");
  expect(text).not.toContain("我记为营销");
});

test.each(ids)("A call of a kind beside it shows what sold, channel %s", (id) => {
  const text = told(id, one, { ...one, at: "2026-09-22T10:02", typed: "171 0000 0000", category: 5 });
  expect(text).toContain("我记为营销");
  expect(text.split("\n")[0]).not.toContain("骚扰电话");
});
