import { expect, test } from "vitest";
import { wordsNeeds } from "@/lib/channels/urge/needs";
import { sampleFacts } from "../fixtures/cases";

const codesOf = (followWords: string) =>
  wordsNeeds(sampleFacts({ answers: { followWords } })).map(({ code }) => code);

test("Words that tell of an answer are pointed out before a letter says that none came", () => {
  expect(codesOf("他们说查无此号，可是同一个号码又打来了。")).toEqual(["words-tell-answer"]);
  expect(codesOf("同一个号码又打来了。")).toEqual([]);
});
