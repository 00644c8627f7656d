import { expect, test } from "vitest";
import { identify } from "@/lib/numbers/identify";

test.each([
  ["+852 2123 4567", "+85221234567", "香港号码", "+852"],
  ["00852-2123-4567", "+85221234567", "香港号码", "+852"],
  ["+853 2812 3456", "+85328123456", "澳门号码", "+853"],
  ["+886 2 1234 5678", "+886212345678", "台湾号码", "+886"],
  ["+1 (212) 555-0100", "+12125550100", "国际号码", "+1"],
  ["0044 20 7946 0000", "+442079460000", "国际号码", "+44"],
  ["+95 1 234 567", "+951234567", "国际号码", "+95"],
])("%s comes from abroad", (typed, number, kindName, prefix) => {
  expect(identify(typed)).toMatchObject({ kind: "international", number, kindName, prefix, province: null });
});

test.each(["+1 2345", "+0123456789", "+1234567890123456"])("%s is no number of any country", (typed) => {
  expect(identify(typed)).toMatchObject({ kind: "unknown", certainty: "unknown" });
});
