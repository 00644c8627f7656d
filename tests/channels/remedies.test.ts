import { expect, test } from "vitest";
import { remedies } from "@/lib/channels/tca-report/remedies";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const at = "2026-09-02T10:00";
const rung = (typed: string) => ({ typed, at, how: "person", category: 27 });
const asked = (...typed: string[]) => remedies(sampleFacts({ calls: callsOf(...typed.map(rung)) }).calls);

test("Nobody asks for the operator's own lines to be shut beside the others", () => {
  expect(asked("10010", "10086")).toEqual(["涉嫌违反规定的，请依法处理"]);
  expect(asked("10010", "171 2222 3333")[0]).toContain("关停171 2222 3333及其线路或者");
  expect(asked("171 2222 3333")[0]).toContain("关停上述号码、线路或者");
});

test("A number from abroad belongs to no province, and the operator is asked to hold such up", () => {
  const ofProvince = (texts: string[]) => texts.some((text) => text.includes("归属地"));
  expect(ofProvince(asked("+852 6000 1111"))).toBe(false);
  expect(ofProvince(asked("+852 6000 1111", "171 2222 3333"))).toBe(true);
  const letter = (typed: string) =>
    plainText(letterOf("operator", sampleFacts({ calls: callsOf(rung(typed)) })));
  expect(letter("+852 6000 1111")).toContain("开通境外来电拦截");
  expect(letter("171 2222 3333")).not.toContain("境外来电");
});

test("Another port of the sender that was told no is told as the same sender's", () => {
  const sms = { kind: "sms", category: 7, smsText: "【花花贷】额度待领取 退订回T" };
  const facts = sampleFacts({
    calls: callsOf(
      { ...sms, typed: "1069000011112222", at, refused: true, refusedWay: "sms" },
      { ...sms, typed: "1069000011113333", at: "2026-09-03T10:00" },
    ),
  });
  const letter = letterOf("12345", facts);
  expect(plainText(letter)).toContain("同类短信1条，署名仍为【花花贷】");
  expect(letter.texts.map(({ text }) => text).join()).toContain("署名仍为【花花贷】");
});

test("A company is asked to delete what it sells by, not what a contract needs", () => {
  const calls = callsOf(rung("171 2222 3333"));
  const facts = sampleFacts({ calls, answers: { merchantName: "样例公司", isCustomer: true } });
  const text = plainText(letterOf("rights-request", facts));
  expect(text).toContain("删除贵方用于营销的我的个人信息");
  expect(text).toContain("为履行与我的合同所必需、依法应当保存的除外");
});
