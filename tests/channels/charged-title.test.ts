import { expect, test } from "vitest";
import { chargedInTitle } from "@/lib/channels/parts/about";
import { callsOf } from "../fixtures/cases";

const call = { typed: "024 0000 0000", how: "person", seconds: 30, words: "装修吗" };
const charge = (...changes: object[]) =>
  chargedInTitle(
    callsOf(...changes.map((change, at) => ({ ...call, at: `2026-09-0${at + 1}T11:02`, ...change }))),
  );

test("A title charges a company with what it does, which is no 骚扰电话", () => {
  expect(charge({ category: 22 }, { category: 22 })).toBe("涉嫌营销电话骚扰");
  expect(charge({ category: 9 }, { category: 9 })).toBe("涉嫌电话骚扰");
  const message = { kind: "sms", category: 9, smsText: "请还款", how: null, seconds: null };
  expect(charge(message, message)).toBe("涉嫌短信骚扰");
  expect(charge({ category: 9 }, message)).toBe("涉嫌电话和短信骚扰");
});

test("Of frauds among the calls it says so once", () => {
  const fraud = { category: 7, signs: ["fraud"] };
  expect(charge(fraud, fraud)).toBe("涉嫌电话诈骗");
  expect(charge({ category: 9 }, fraud)).toBe("涉嫌电话诈骗和骚扰");
});
