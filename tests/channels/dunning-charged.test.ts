import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const spoken = { how: "person", seconds: 30 } as const;
const dunned = { ...spoken, category: 9, caller: "捷安贷", typed: "024 8888 7777" };
const insured = { ...spoken, category: 5, caller: "安康保险", typed: "170 1234 5678" };
const at = (day: number) => ({ at: `2026-09-0${day}T10:00` });
const refused = { refused: true, refusedWay: "on-call" };
const company = { merchantName: "捷安贷金融服务有限公司", merchantAddress: "沈阳市样例区9号" };
const said = { ...answered, ...company, isCustomer: false, purchase: "", neverAgreed: true, notDebtor: true };

/** The company dunned; another, whom the user told no, sold. */
const ofTwo = [
  { ...dunned, ...at(1) },
  { ...dunned, ...at(2) },
  { ...insured, ...at(3), ...refused },
  { ...insured, ...at(4) },
];

/** The company did both. */
const ofOne = ofTwo.map((call) => ({ ...call, caller: "捷安贷", typed: dunned.typed }));

function factsOf(calls: Record<string, unknown>[], more: Partial<Answers> = {}): Facts {
  return sampleFacts({ calls: callsOf(...calls), answers: { ...said, ...more } });
}

const written = (id: string, facts: Facts) => plainText(letterOf(id, facts));

describe("Against a company that dunned alone, beside another that sold", () => {
  test("a suit asks that what it has for dunning be deleted, and quotes no rule on selling", () => {
    const text = written("lawsuit", factsOf(ofTwo));
    expect(text).toContain("判令被告删除其用于催收的原告的个人信息");
    expect(text).not.toMatch(/用于营销|商业性|从未同意/);
  });

  test("a request asks for an end of the dunning, and takes back no consent", () => {
    const letter = letterOf("rights-request", factsOf(ofTwo));
    const [short] = letter.texts;
    expect(plainText(letter)).toContain("停止向我拨打催收电话、发送催收短信（");
    expect(plainText(letter)).toContain("删除贵方用于催收的我的个人信息");
    expect(short?.text).toContain("停止催收来电、短信；");
    for (const text of [plainText(letter), short?.text])
      expect(text).not.toMatch(/停止[^。；]*推销|用于营销|商业性|过我的同意|已撤回/);
  });

  test("what gave no name may be its own, and is asked to stop too", () => {
    const nameless = ofTwo.map((call) => (call.category === 5 ? { ...call, caller: "" } : call));
    expect(written("rights-request", factsOf(nameless))).toContain("停止向我拨打推销电话");
  });
});

describe("Against a company that did both", () => {
  test("a suit asks for both deletions, as the request does", () => {
    expect(written("lawsuit", factsOf(ofOne))).toContain("删除其用于营销、催收的原告的个人信息");
    expect(written("rights-request", factsOf(ofOne))).toContain("删除贵方用于营销、催收的我的个人信息");
  });

  test("a suit leaves what serves a debt that may be the plaintiff's", () => {
    const open = written("lawsuit", factsOf(ofOne, { notDebtor: false }));
    expect(open).toContain("删除其用于营销的原告的个人信息");
  });
});

test("A possible creditor is asked to leave the manner by the right to peace, and to delete once", () => {
  const text = written(
    "rights-request",
    factsOf(ofTwo.slice(0, 2), { notDebtor: false, neverAgreed: false }),
  );
  expect(text).toContain("停止以骚扰的方式催收（《民法典》第一千零三十三条第（一）项）");
  expect(text).toMatch(/债务人不是我的，停止向我[^，；]*，删除贵方用于催收的我的个人信息，并请/);
});
