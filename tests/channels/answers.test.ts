import { expect, test } from "vitest";
import { Answers, noAnswers } from "@/lib/channels/answers";
import { lastSaid } from "@/lib/channels/answers-said";

const said = (part: Partial<Answers>): Answers => ({ ...noAnswers, ...part });

test("What one complaint left out is taken from the one before", () => {
  const appeal = said({ operatorOn: "2026-09-20", operatorReceipt: "0000 0920 01" });
  const hotline = said({ merchantName: "安心装饰" });
  expect(lastSaid([hotline, appeal])).toMatchObject({ merchantName: "安心装饰", operatorOn: "2026-09-20" });
});

test("A receipt never goes with the date of another complaint", () => {
  const later = said({ operatorOn: "2026-10-01" });
  const earlier = said({ operatorOn: "2026-09-20", operatorReceipt: "0000 0920 01" });
  expect(lastSaid([later, earlier])).toMatchObject({ operatorOn: "2026-10-01", operatorReceipt: "" });
});

test("Every question has its last answer, and none gives none", () => {
  expect(lastSaid([])).toEqual(noAnswers);
  expect(Object.keys(lastSaid([])).toSorted()).toEqual(Object.keys(Answers.shape).toSorted());
});
