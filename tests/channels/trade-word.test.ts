import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { typed: "024 0000 0000", how: "person", seconds: 30 };
const calls = (category: number, caller: string) =>
  callsOf(
    { ...call, at: "2026-09-09T11:02", category, caller },
    { ...call, at: "2026-09-15T14:33", category },
  );

function textsOf(id: string, answers: object, category = 7, caller = "信贷中心") {
  const facts = sampleFacts({ calls: calls(category, caller), answers });
  const letter = letterOf(id, facts);
  return { paper: plainText(letter), texts: letter.texts.map(({ text }) => text) };
}

test.each(["sector", "12345", "operator"])(
  "What a whole trade calls itself is no company that one could look up: %s",
  (id) => {
    const text = textsOf(id, { merchantName: "信贷中心" }).texts.join("\n");
    expect(text.split("部分来电人自称“信贷中心”，全称我不清楚").length).toBeGreaterThan(2);
    expect(text).not.toMatch(/该机构|这家机构/);
  },
);

test("A body is asked who it was, and whether it may", () => {
  const { texts } = textsOf("sector", { merchantName: "信贷中心" });
  for (const text of texts) expect(text).toContain("是哪家机构打的、有没有资质");
  const dunned = textsOf("sector", { merchantName: "信贷中心", notDebtor: true }, 9);
  expect(dunned.paper).toContain("是否由银行、消费金融、小额贷款等机构或者其委托的催收机构拨打");
  for (const text of dunned.texts) expect(text).toContain("是哪家机构在催收、是否符合规定");
});

test.each([
  ["好借钱小额贷款有限公司", {}],
  ["信贷中心", { merchantAddress: "沈阳市样例区安宁路9号" }],
])("Who is known by its name or by where it is, is asked about itself: %s %o", (merchantName, where) => {
  for (const text of textsOf("sector", { merchantName, ...where }, 7, merchantName).texts) {
    expect(text).toMatch(/是不是这家机构打的|是不是这家公司打的/);
    expect(text).not.toContain("全称我不清楚");
  }
});

test.each([
  [22, /这家公司|该公司/, /这家机构|该机构/],
  [7, /这家机构|该机构/, /这家公司|该公司/],
])("Who decorates is a company, who lends may be another body: kind %i", (category, said, unsaid) => {
  const text = textsOf("operator", { merchantName: "好美居" }, category, "好美居").texts.join("\n");
  expect(text).toMatch(said);
  expect(text).not.toMatch(unsaid);
});
