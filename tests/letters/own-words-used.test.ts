import { expect, test } from "vitest";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const calls = callsOf(
  {
    ...{ typed: "024 0000 0000", at: "2026-09-18T10:00", how: "person", category: 7, caller: "信贷中心" },
    ...{ signs: ["threat"], words: "不办就去你家" },
  },
  { typed: "024 0000 0000", at: "2026-09-19T22:14", how: "missed", category: 7, cost: "孩子刚睡又被吵醒" },
);
const answers = { ...answered, merchantName: "信贷中心", merchantAddress: "" };
const facts = () => sampleFacts({ calls, answers });
const told = "来电影响了我的生活：“孩子刚睡又被吵醒”";

test.each(["12345", "sector", "operator", "police", "tca-appeal"])(
  "What it cost the user stands in the letter and the texts of %s, in the user's own words",
  (id) => {
    const letter = letterOf(id, facts());
    expect(reviewText(letter)).toContain("孩子刚睡又被吵醒");
    const texts = letter.texts.filter(({ text }) => text.includes("02400000000"));
    for (const { name, text } of texts) expect([name, text]).toEqual([name, expect.stringContaining(told)]);
  },
);

test("The other side is told nothing of it in what is sent to it in short", () => {
  const { texts } = letterOf("rights-request", facts());
  expect(texts.map(({ text }) => text).join("")).not.toContain("孩子");
});

test("Who registered the number is asked of whoever can find out", () => {
  expect(reviewText(letterOf("sector", facts()))).toContain("号码登记在谁名下");
  expect(reviewText(letterOf("operator", facts()))).toContain("核对登记使用人和实际使用人");
});
