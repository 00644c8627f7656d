import { describe, expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { merchantDiffers } from "@/lib/channels/parts/merchant";
import { answered, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";

const today = "2026-12-01";
const person = { how: "person", category: 22 } as const;
const letter = (id: string, calls: ReturnType<typeof logged>[], answers = { ...noAnswers, ...answered }) =>
  reviewText(letterOf(id, sampleFacts({ calls, today, answers })));

describe("A letter says a thing as a clerk would", () => {
  test("a single call is not one among itself", () => {
    const calls = [logged("2026-09-01 10:00", { ...person, how: "robot" })];
    expect(letter("tca-report", calls)).toContain("该次来电为自动语音。");
    expect(letter("tca-report", calls)).not.toContain("来电1次。其中");
  });

  test("a day stands with one figure, whatever the calls were about", () => {
    const day = ["09:00", "10:00", "11:00"].map((time) => logged(`2026-09-01 ${time}`, person));
    const other = logged("2026-09-01 12:00", { ...person, category: 7, number: "16500000000" });
    const text = letter("tca-report", [...day, other, logged("2026-09-03 10:00", person)]);
    expect(text.match(/9月1日一天来电/g)).toHaveLength(1);
  });

  test("each self-given name stands with the number that gave it", () => {
    const calls = [
      logged("2026-09-01 10:00", { ...person, caller: "宏远装饰", number: "17090000000" }),
      logged("2026-09-02 10:00", { ...person, caller: "金牌家装", number: "16500000000" }),
    ];
    const told = "来电人自称“宏远装饰”（170 9000 0000）、“金牌家装”（165 0000 0000）。";
    expect(letter("tca-report", calls)).toContain(told);
  });

  test("a body is asked about dunning only where it was logged", () => {
    const loans = [logged("2026-09-01 10:00", { ...person, category: 7 })];
    const bare = { ...noAnswers, merchantName: "" };
    expect(letter("sector", loans, bare)).toContain("其电话营销是否符合规定");
    const both = [...loans, logged("2026-09-02 10:00", { ...person, category: 9 })];
    expect(letter("sector", both, bare)).toContain("其电话营销和催收是否符合规定");
  });

  test("a body is asked about the calls of its trade alone", () => {
    const calls = [
      logged("2026-09-01 10:00", { ...person, category: 6 }),
      logged("2026-09-02 10:00", { how: "missed", number: "18900000000" }),
    ];
    expect(letter("sector", calls, noAnswers)).toContain("核查上述来电背后的培训机构");
    expect(letter("sector", calls, noAnswers)).not.toContain("189 0000 0000");
  });
});

test("At a port, a no to one signature is not held against another", () => {
  const sms = { kind: "sms", number: "106901234567", category: 7 } as const;
  const calls = [
    logged("2026-09-01 10:00", { ...sms, smsText: "【速贷通】回T退订", refused: true, refusedWay: "sms" }),
    logged("2026-09-02 10:00", { ...sms, smsText: "【好还贷】您有额度" }),
    logged("2026-09-03 10:00", { ...sms, smsText: "【速贷通】还剩一天" }),
  ];
  const text = letter("tca-report", calls, noAnswers);
  expect(text).toContain("仍发来短信1条，时间为9月3日10:00");
  expect(text).toContain("；另有同一端口其他署名的同类短信1条，署名【好还贷】，与此前被拒绝的名称不同。");
});

test.each([
  ["好借钱（上海）科技有限公司", "好借钱上海科技"],
  ["上海好借钱科技有限公司", "好借钱 科技"],
  ["Easy贷有限公司", "easy贷"],
])("%s is no other company than %s", (merchantName, caller) => {
  const calls = [logged("2026-09-01 10:00", { ...person, caller })];
  expect(merchantDiffers(sampleFacts({ calls, today, answers: { ...noAnswers, merchantName } }))).toEqual([]);
});

test("Of two companies each is told to stop what it did itself, and pays its part of one sum", () => {
  const sms = { kind: "sms", number: "106901234567", smsText: "【好房网】看房" } as const;
  const calls = [
    logged("2026-09-01 10:00", { ...person, caller: "安居置业" }),
    logged("2026-09-02 10:00", { ...sms, category: 4 }),
  ];
  const answers = {
    ...noAnswers,
    merchantName: "安居置业",
    merchantAddress: "沈阳市样例区安宁路9号",
    otherMerchants: "好房网，北京市海淀区",
    costsClaimed: "300",
    court: "沈阳市样例区人民法院",
  };
  const text = letter("lawsuit", calls, answers);
  expect(text).toMatch(
    /判令各被告立即停止侵害：被告一不再[^；，]*拨打商业营销电话，被告二不再[^；，]*发送商业营销短信；/,
  );
  expect(text).toContain("共计人民币300元，由各被告平均承担");
});
