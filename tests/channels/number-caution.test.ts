import { expect, test } from "vitest";
import { cautionOf } from "@/lib/channels/parts/number-caution";
import { callsOf, sampleFacts } from "../fixtures/cases";

const cautionOfNumbers = (...numbers: string[]) =>
  cautionOf(
    sampleFacts({
      calls: callsOf(...numbers.map((number, at) => ({ number, at: `2026-09-0${at + 1}T10:00:00+08:00` }))),
    }).calls,
    "贵局",
  );

test.each(["10086", "95588", "4001234567", "10109777", "12580", "12345", "1069012345678901", "10016"])(
  "Of %s nothing is said to be uncertain",
  (number) => {
    expect(cautionOfNumbers(number)).toBe("");
  },
);

test("A mobile number may have been ported; among others it is named as such", () => {
  expect(cautionOfNumbers("17090000000")).toBe("号段归属仅供参考，可能携号转网或者改号，请贵局核查。");
  expect(cautionOfNumbers("17090000000", "10086")).toMatch(/^手机号段归属仅供参考/);
});

test.each(["02480000000", "+442079460123", "12345678901"])("%s may be shown in another's place", (number) => {
  expect(cautionOfNumbers(number)).toBe("显示的号码可能经过改号，请贵局核查。");
});
