import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

function supplement(words: string, numbers: string[] = []) {
  const step = handedIn("tca-report", {}, { outcome: "no-such-number", words });
  const follows = { ...step, numbers };
  const letter = letterOf("supplement", decorationFacts({ filed: [follows], follows, answers: answered }));
  return { paper: plainText(letter), short: letter.texts[0]?.text ?? "" };
}

test("Of the other numbers it was told of, the office is asked as well what it found", () => {
  const { paper, short } = supplement("171 0000 0000查无此号");
  expect(paper).toContain("请一并告知170 9000 0000、165 0000 0000的核查情况；");
  expect(short).toContain("请一并告知17090000000、16500000000的核查情况。");
});

test("Nothing is asked of a number that was not reported, nor where the answer names no number, or all", () => {
  const some = supplement("171 0000 0000查无此号", ["17100000000", "16500000000"]);
  expect(some.paper).toContain("请一并告知165 0000 0000的核查情况；");
  expect(some.short).not.toContain("告知17090000000");
  for (const words of ["查无此号", "17090000000、17100000000、16500000000查无此号"])
    expect(supplement(words).paper).not.toContain("一并告知");
});
