import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Complainant } from "@/lib/channels/complainant";
import { outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const threat = { typed: "138 1111 2222", how: "person", signs: ["threat"], words: "你等着" };

function factsOf(caller: string, more: object = {}, person: Partial<Complainant> = {}) {
  const calls = callsOf(
    { ...threat, caller, at: "2026-10-06T23:50", ...more },
    { ...threat, caller, at: "2026-10-07T10:00", ...more },
  );
  return sampleFacts({ calls, complainant: { gender: "女", ...person } });
}

const report = (...given: Parameters<typeof factsOf>) => plainText(letterOf("police", factsOf(...given)));

test("Whom the user knows did not call itself so, and a stranger is told by what it said", () => {
  for (const caller of ["前男友", "前夫张某", "我丈夫", "未婚夫"]) {
    expect(report(caller)).toContain(`据我辨认，来电人是“${caller}”。`);
    expect(report(caller)).not.toContain("自称");
  }
  for (const caller of ["某某客服", "前海某某公司", "前妻婚介中心", "夫子庙装饰"])
    expect(report(caller)).toContain(`来电人自称“${caller}”。`);
  expect(report("前男友", { signs: ["fraud"] })).toContain("自称“前男友”");
});

test("A neighbour by name, or a colleague of before, is known too, and who sells something is not", () => {
  for (const caller of [
    "邻居王某",
    "楼上邻居老李",
    "楼上的王阿姨",
    "前同事",
    "我前房东赵先生",
    "表哥张某",
    "表姐夫",
    "孩子他爸",
    "原单位王经理",
    "前公司李总",
  ]) {
    expect(report(caller)).toContain(`据我辨认，来电人是“${caller}”。`);
    expect(report(caller)).not.toMatch(/自称|妇女权益保障法/);
  }
  for (const caller of [
    "邻居",
    "房东直租",
    "同学教育",
    "老板电器",
    "朋友圈推广",
    "同事王某的公司",
    "领导王总",
    "公司王经理",
    "姐姐家饭店",
  ])
    expect(report(caller)).toContain(`来电人自称“${caller}”。`);
  expect(report("邻居王某", { category: 4 })).toContain("自称“邻居王某”");
});

test("At the counter, on 12321's card and at the head of the report the known person is named", () => {
  const { cards } = letterOf("12321", factsOf("邻居王某"));
  expect(JSON.stringify(cards)).toContain("据我辨认，来电人是“邻居王某”");
  const police = letterOf("police", factsOf("邻居王某"));
  expect(JSON.stringify(police.texts)).toContain("13811112222（据我辨认是“邻居王某”）说");
  expect(report("邻居王某").split("二、请求事项")[0]).toContain("据我辨认，来电人是“邻居王某”");
});

test("Whom the user knows is no business, and no letter cites the rule on business calls", () => {
  const unmarked = (caller: string) => {
    const calls = callsOf(
      { ...threat, caller, at: "2026-10-06T23:50" },
      { ...threat, signs: [], at: "2026-10-07T10:00" },
    );
    return ["operator", "12321"].map((id) => plainText(letterOf(id, sampleFacts({ calls }))));
  };
  for (const text of unmarked("邻居王某")) expect(text).not.toContain("消费者权益保护法");
  for (const text of unmarked("某某")) expect(text).toContain("消费者权益保护法");
});

test("Marked 其他营销 for want of a better kind, what an acquaintance did is no marketing", () => {
  for (const caller of ["邻居王某", "前男友"]) {
    const text = report(caller, { category: 12 });
    expect(text).toContain(`据我辨认，来电人是“${caller}”。`);
    expect(text).not.toContain("营销");
  }
});

test("Whoever threatens and goes on after a no may be forbidden to come near, known or not", () => {
  const calls = callsOf(
    { ...threat, at: "2026-10-07T10:00", refused: true, refusedWay: "on-call" },
    ...["01", "02", "03"].map((minute) => ({ ...threat, signs: [], at: `2026-10-07T11:${minute}` })),
  );
  expect(plainText(letterOf("police", sampleFacts({ calls })))).toContain("责令其一定期限内禁止接触我");
});

test("A former partner who pesters a woman is told by the rule made for it; others are not", () => {
  expect(report("前男友")).toContain("《妇女权益保障法》第二十九条第一款");
  expect(report("某某")).not.toContain("妇女权益保障法");
  expect(report("前女友", {}, { gender: "男" })).not.toContain("妇女权益保障法");
  expect(report("前男友")).toContain("《治安管理处罚法》第五十条第二款责令其一定期限内禁止接触我");
});

test("The page says what a court can order, and 12345 is no place for it", () => {
  const bases = (caller: string) => {
    const facts = factsOf(caller);
    return channelById("police")
      ?.toKnow?.(facts, "")
      .flatMap(({ basis }) => basis ?? []);
  };
  expect(bases("前男友")).toEqual([
    "《妇女权益保障法》第二十九条第二款，《反家庭暴力法》第二十三条第一款",
    "《民法典》第九百九十七条",
  ]);
  expect(bases("某某")).toEqual(["《民法典》第九百九十七条"]);
  const hotline = channelById("12345");
  const word = (caller: string) => hotline && outlook(hotline, factsOf(caller)).word;
  expect([word("前男友"), word("某某公司")]).toEqual(["先别找", "齐了"]);
});
