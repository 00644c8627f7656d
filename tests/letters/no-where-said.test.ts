import { describe, expect, test } from "vitest";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const port = "1069 0000 1234";
const debt = { kind: "sms", typed: port, category: 9, caller: "捷安", smsText: "【捷安】您已逾期" };
const loan = { ...debt, category: 7, smsText: "【捷安】额度提升，拒收请回复R" };
const at = (day: number) => ({ at: `2026-09-0${day}T10:00` });
const reply = { refused: true, refusedWay: "sms" };
const onCall = { refused: true, refusedWay: "on-call" };
const company = { merchantName: "捷安（沈阳）小额贷款有限公司", merchantAddress: "沈阳市样例区9号" };
const answers = {
  ...answered,
  ...company,
  isCustomer: false,
  purchase: "",
  neverAgreed: true,
  notDebtor: true,
};
const complainant = { idNumber: "210000199001010025", nation: "汉族", work: "样例公司" };

function lettersOf(calls: Record<string, unknown>[], ids = ["operator", "rights-request", "lawsuit"]) {
  const facts = sampleFacts({ calls: callsOf(...calls), answers, complainant });
  return ids.map((id) => letterOf(id, facts));
}

const story = (calls: Record<string, unknown>[]) =>
  lettersOf(calls).map((letter) => reviewText(letter).replaceAll("原告", "我"));
const texts = (calls: Record<string, unknown>[]) =>
  lettersOf(calls, ["operator", "12345"]).flatMap(({ texts: all }) =>
    all.map(({ text }) => text).filter((text) => text.length > 40),
  );

describe("A reply to a message that sold, from a port that dunned too", () => {
  const calls = [
    { ...debt, ...at(1) },
    { ...loan, ...at(2), ...reply },
    { ...loan, ...at(4) },
    { ...debt, ...at(5) },
  ];

  test("is told under the selling, and the paragraph before it says where", () => {
    for (const text of story(calls)) {
      expect(text).toMatch(
        /（一）催收的，.*。9月2日的拒绝见下文（二）。此后仍发来短信1条，时间为9月5日10:00。/,
      );
      expect(text).toMatch(/（二）推销贷款理财的，.*。9月2日，我回复短信明确表示拒绝。此后仍发来短信1条/);
    }
  });

  test("stands in the short texts and the script beside the selling, or is counted alone", () => {
    const told = "推销贷款理财的，9月2日我明确表示不要再发，此后仍发来短信1条。催收的，此后仍发来短信1条";
    const counted = "我明确拒绝1次，106900001234被拒绝后又发来短信2条";
    const all = texts(calls);
    expect(all.filter((text) => text.includes(told)).length).toBeGreaterThan(1);
    for (const text of all) {
      expect([told, counted].filter((one) => text.includes(one))).toHaveLength(1);
      expect(text).not.toMatch(/催收的，[^。]*我(也)?明确/);
    }
  });

  test("is told once, where it was said, beside a second no", () => {
    const twice = [...calls, { ...debt, ...at(6), ...reply }, { ...debt, ...at(7) }];
    for (const text of story(twice)) {
      expect(text).toMatch(/9月2日的拒绝见下文（二）。9月6日，我(又)?回复短信明确表示拒绝。/);
      expect(text.match(/回复短信明确表示拒绝/g)).toHaveLength(2);
    }
  });
});

test("A paragraph whose calls all came before a no says nothing of it", () => {
  const bank = { how: "person", seconds: 30, typed: "95588", caller: "捷安" };
  const calls = [
    { ...bank, ...at(1), category: 9 },
    { ...bank, ...at(2), category: 7, ...onCall },
    { ...bank, ...at(3), category: 7 },
  ];
  for (const text of story(calls)) {
    expect(text).toMatch(/（一）推销贷款理财的，.*9月2日10:00，我在通话中明确表示不要再打。此后仍来电1次/);
    expect(text).toMatch(/（二）9月1日10:00，来电1次，为催收。[^\n]*/);
    expect(text).not.toMatch(/已如前述|见下文/);
  }
});
