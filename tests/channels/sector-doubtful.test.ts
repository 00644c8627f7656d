import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const calls = callsOf({
  kind: "sms",
  typed: "1069 0000 1234",
  category: 7,
  smsText: "【速贷】利率降了",
  at: "2026-09-01T10:00",
});

function factsOf(merchantName: string) {
  return sampleFacts({ calls, answers: { ...answered, merchantName, merchantAddress: "天津市样例区1号" } });
}

const letter = (merchantName: string) => reviewText(letterOf("sector", factsOf(merchantName)));

test.each(["速贷（天津）网络小额贷款有限公司", "天津速贷融资担保有限公司", "速贷典当行"])(
  "Of %s no body is asserted to watch over it",
  (name) => {
    const text = letter(name);
    expect(text).toContain("\n负责监管该机构的金融管理部门：");
    expect(text).not.toContain("国家金融监督管理总局");
    expect(text).toContain("不属于贵单位职责的，请转送有职责的部门，并告知转送何处");
    const authority = channelById("sector")?.authority(factsOf(name));
    expect(authority).toMatchObject({ phone: "12378", why: expect.stringContaining("没能核对") });
  },
);

test("A bank, and whoever is not named, is told to the office that was read", () => {
  for (const name of ["速贷银行股份有限公司", ""]) {
    expect(letter(name)).toMatch(/国家金融监督管理总局(天津|辽宁)监管局：/);
    expect(letter(name)).toContain("属于地方金融管理部门或者其他部门职责的");
  }
});
