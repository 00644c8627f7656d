import { expect, test } from "vitest";
import type { Answers } from "@/lib/channels/answers";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const threat = {
  typed: "170 9000 0000",
  at: "2026-09-20T20:10",
  how: "person",
  category: 9,
  signs: ["threat"],
  words: "再不还钱，让你全家不得安宁",
};

const told = (answers: Partial<Answers>, category = 9) => {
  const letter = letterOf("police", sampleFacts({ calls: callsOf({ ...threat, category }), answers }));
  return { text: plainText(letter), script: letter.texts.map(({ text }) => text).join() };
};

const aside = "来电以催收为由的，是否有债务，不影响本报案。";

test("Of a debt nobody spoke of a report of a threat says that it does not depend on it", () => {
  expect(told({}).text).toContain(aside);
  expect(told({}).script).toContain("有没有债务，都不影响我报案。");
  expect(told({}, 7).text).not.toContain("债务");
});

test("What was answered of the debt stands in its place", () => {
  for (const answers of [{ notDebtor: true }, { ownWords: "我没有借过这家的钱。" }]) {
    const { text, script } = told(answers);
    expect(text).not.toContain(aside);
    expect(script).not.toContain("有没有债务");
  }
  expect(told({ notDebtor: true }).text).toContain("我不是债务人，没有欠这笔钱。");
});

test("A threat is told at the counter as no more than what was marked", () => {
  expect(told({}).script).toContain("我接到疑似威胁恐吓的电话，9月20日20:10，17090000000说：");
  expect(told({}).script).not.toContain("有人威胁我");
});
