import { expect, test } from "vitest";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const abroad = { typed: "+852 0000 0000", at: "2026-09-05T09:00", how: "missed" };
const rang = { typed: "9510 0000", at: "2026-09-01T10:00", how: "robot", seconds: 20, category: 5 };
const hidden = { at: "2026-09-02T10:00", how: "person", seconds: 20, category: 5 };
const sent = {
  kind: "sms",
  typed: "1069 0000 0000",
  at: "2026-09-04T09:00",
  category: 5,
  smsText: "【某某】退订回T",
};

const told = (id: string, ...calls: Record<string, unknown>[]) =>
  reviewText(letterOf(id, sampleFacts({ calls: callsOf(...calls) })));

test("That a number from abroad was changed is supposed, not said", () => {
  expect(told("tca-report", rang, abroad)).toContain(
    "境外号码+852 0000 0000如属改号或者虚假主叫，请溯源并拦截",
  );
});

test("A port sends, and is limited in that", () => {
  expect(told("tca-report", rang, sent, abroad)).toContain(
    "9510 0000和1069 0000 0000及其线路或者限制呼出、发送",
  );
  expect(told("tca-report", rang)).toMatch(/限制呼出，/);
  expect(told("tca-report", sent)).toMatch(/限制发送，/);
});

test("The duty about changed numbers is quoted to an operator for the case that one was", () => {
  const rule = "《反电信网络诈骗法》第十三条第一款：“电信业务经营者应当";
  expect(told("operator", rang)).toContain(`来电如属改号，适用${rule}`);
  expect(told("operator", rang, hidden)).toContain(`来电如属改号或者未规范传送主叫号码，适用${rule}`);
});
