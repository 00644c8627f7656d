import { expect, test } from "vitest";
import { speaksOfContract } from "@/lib/channels/parts/of-contract";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const said = (words: string) => speaksOfContract({ words, smsText: "" });

test.each([
  "我们就是再问一下您家什么时候动工",
  "您家什么时候开工",
  "您家几号能开工",
  "师傅几点上门合适",
  "您看哪天方便安装",
  "跟您确认一下量房时间",
  "跟您核对一下送货地址",
  "跟您说一下施工进度",
  "工期要往后延两天",
  "您的尾款还没付",
  "您之前交的定金还在",
  "您签的合同有一页要补签",
  "您家的设计图出来了",
  "您的订单今天送到",
  "合同编号麻烦报一下",
  "上次签的协议要改一个地方",
])("%s speaks of what was agreed", (words) => {
  expect(said(words)).toBe(true);
});

test.each([
  "",
  "喂",
  "您家装修吗",
  "您家什么时候装修",
  "您家房子什么时候交房",
  "您家交房了吗",
  "您家动工了吗",
  "我们工地就在您小区，来看看",
  "我们施工队是自己的",
  "您家房子要装修吗，我们免费量房",
  "什么时候过来签合同，今天签有优惠",
  "什么时候有空来店里看看",
  "今天交定金锁定名额",
  "您的尾款可以打八折",
  "您家什么时候动工，我们免费量房",
  "换了号码打给您，您家什么时候动工",
  "您什么时候动工我就打到什么时候，天天打",
  "国庆活动最后一天",
  "您的额度快到期了",
  "签合同就送家电",
  "我们是做全屋定制的",
  "对您的房子有个方案",
  "可以代开发票",
])("%s does not, or sells beside it", (words) => {
  expect(said(words)).toBe(false);
});

const call = {
  typed: "170 9000 0000",
  how: "person",
  category: 22,
  product: "装修",
  caller: "安心装饰",
} as const;
const asked = { ...call, words: "您家什么时候动工" };
const sold = { ...call, words: "国庆活动最后一天" };
const log = (...calls: Record<string, unknown>[]) =>
  callsOf(...calls.map((one, at) => ({ ...one, id: `c${at}`, at: `2026-09-0${at + 1}T10:00` })));
const no = { ...call, refused: true, refusedWay: "on-call" };

const channels = ["12321", "12345", "tca-report", "market-report", "lawsuit", "rights-request", "sector"];
const written = (id: string, calls: ReturnType<typeof log>, isCustomer = true) => {
  const letter = letterOf(id, sampleFacts({ calls, answers: { ...answered, isCustomer } }));
  return { text: plainText(letter), short: letter.texts.map(({ text }) => text).join("\n") };
};

test.each(channels)(
  "%s says of no call about the contract that it sold something, where I am the customer",
  (id) => {
    const missed = log(sold, asked, no, { ...call, how: "missed" }, sold);
    expect(written(id, missed).text).toContain("来电5次，其中1次未接通，其余多为推销装修。");
    expect(written(id, missed, false).text).toContain("来电5次，其中1次未接通，其余推销装修。");
    const heard = log(sold, asked, no, sold);
    expect(written(id, heard).text).toContain("来电4次，多为推销装修。");
    expect(written(id, heard, false).text).toContain("来电4次，推销装修。");
    for (const calls of [missed, heard]) expect(written(id, calls).short).not.toMatch(/其余推销|营销电话\d/);
  },
);

test.each(["12345", "market-report"])("%s says of all, most, some or none of them that they sold", (id) => {
  const both = (...calls: Record<string, unknown>[]) => {
    const { text, short } = written(id, log(...calls));
    return `${text}\n${short}`;
  };
  const twice = (told: string) => new RegExp(`${told}。[\\s\\S]*${told}，最近一次`);
  expect(both(sold, asked, no, { ...call, how: "missed" }, sold)).toMatch(
    twice("其中1次未接通，其余多为推销装修"),
  );
  expect(both(sold, asked, no, sold)).toMatch(twice("来电4次，多为推销装修"));
  expect(both(asked, asked, no)).toMatch(twice("来电3次，有的推销装修"));
  expect(both(asked, { ...asked, ...no, words: asked.words })).toMatch(twice("来电2次"));
  expect(both(asked, { ...asked, ...no, words: asked.words }, { ...call, how: "missed" })).toMatch(
    twice("来电3次，其中1次未接通"),
  );
});

test("One of several things is told the same, and a lone call of it as no more than a call", () => {
  const loan = { typed: "024 0000 0000", how: "person", category: 7, words: "您有一笔额度" };
  const of = (...calls: Record<string, unknown>[]) => written("tca-report", log(...calls)).text;
  expect(of(sold, asked, no, loan, loan)).toContain("170 9000 0000来电3次，多为推销装修。");
  expect(of(asked, loan, loan)).toMatch(/170 9000 0000来电1次。/);
});

test("The form of 12321 says of such a call what was said in it, not that it sold", () => {
  const { text } = written("12321", log({ ...asked, refused: true, refusedWay: "on-call" }));
  expect(text).not.toContain("推销装修");
});
