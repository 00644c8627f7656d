import { expect, test } from "vitest";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const person = { typed: "170 1234 5678", how: "person", category: 26 };
const answers = {
  ...answered,
  appName: "某某商城",
  appAddress: "www.example.com",
  leakSigns: "8月31日在上面注册过",
};

function reportOf(...words: string[]): { letter: string; short: string } {
  const calls = callsOf(
    ...words.map((said, at) => ({ ...person, at: `2026-09-0${at + 1}T10:00`, words: said })),
  );
  const letter = letterOf("cyberspace", sampleFacts({ calls, answers }));
  return { letter: reviewText(letter), short: letter.texts.find(({ id }) => id === "short")?.text ?? "" };
}

test("A report to 12377 quotes what callers said of an order, and asks where they had it from", () => {
  const { letter, short } = reportOf("您昨天买的婴儿奶粉有问题", "您的订单1234要退款");
  for (const text of ["“您昨天买的婴儿奶粉有问题”", "“您的订单1234要退款”", "电话号码和订单信息是否由其提供"])
    expect(letter).toContain(text);
  expect(short).toContain("对方说：“您昨天买的婴儿奶粉有问题”、“您的订单1234要退款”。");
  expect(short).toContain("号码、订单信息是否由该平台提供");
});

test.each(["您家房子要装修吗", "下单就送您一个月", "你要不要买保险", "现在购买的都有礼品"])(
  "“%s” tells of no order of the user's",
  (words) => {
    const { letter, short } = reportOf(words);
    expect(`${letter}${short}`).not.toContain("订单信息");
  },
);
