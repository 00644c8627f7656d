import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { askedOperator, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const numbers = ["170 9000 0000", "171 0000 0000", "165 0000 0000", "162 0000 0000"];
const long = "我们是本地最大的装修公司，".repeat(6);

/** Of each number two calls with words of their own, the first of the second number's longer than a letter to an operator quotes. */
const calls = callsOf(
  ...numbers.flatMap((typed, at) =>
    [1, 2].map((nth) => ({
      ...{ typed, how: "person", category: 22, at: `2026-09-${10 + at}T1${nth}:00` },
      words: at === 1 && nth === 1 ? long : `第${nth}次的话，来自第${at + 1}个`,
    })),
  ),
);
const answers = { ...askedOperator };
const quotedIn = (text: string) =>
  [...text.matchAll(/\d\d:\d\d，[\d ]+，“([^”]*)”/g)].map(([, said = ""]) => said);

test.each(["operator", "tca-appeal"])(
  "%s quotes the first call of each of three numbers, in 40 characters",
  (id) => {
    const text = plainText(letterOf(id, decorationFacts({ calls, answers })));
    const told = quotedIn(text);
    expect(told).toHaveLength(3);
    expect(told[0]).toBe("第1次的话，来自第1个");
    expect(told[1]).toMatch(/^我们是本地最大的装修公司，.*……$/);
    for (const said of told) expect(said.length).toBeLessThanOrEqual(40);
    expect(text).toContain("照我当时的记录，摘录如下：");
  },
);

test.each(["operator", "tca-appeal"])("%s says of nothing more where all is quoted", (id) => {
  const text = plainText(letterOf(id, decorationFacts({ calls: calls.slice(0, 1), answers })));
  expect(quotedIn(text)).toEqual(["第1次的话，来自第1个"]);
  expect(text).toContain("对方的原话，照我当时的记录：");
});

test.each(["operator", "tca-appeal"])(
  "%s quotes of a number what it said after the no, then what it said first",
  (id) => {
    const one = { typed: "170 9000 0000", how: "person", category: 22 };
    const no = { refused: true, refusedWay: "on-call" };
    const at = (day: number) => ({ at: `2026-09-0${day}T10:00` });
    const said = callsOf(
      { ...one, ...at(1), words: "您家要装修吗" },
      { ...one, ...at(2), words: "我们免费量房", ...no },
      { ...one, ...at(3), words: "名额不多了" },
      { ...one, ...at(4), words: "今天最后一天" },
    );
    const more = numbers
      .slice(1, 3)
      .map((typed, nth) => ({ ...one, ...at(5 + nth), typed, words: `再问问第${nth}次` }));
    const quoted = (some: typeof said) =>
      quotedIn(plainText(letterOf(id, decorationFacts({ calls: some, answers }))));
    expect(quoted(said)).toEqual(["您家要装修吗", "名额不多了"]);
    const all = [...said, ...callsOf(...more)].map((call, nth) => ({ ...call, id: `w${nth}` }));
    expect(quoted(all)).toEqual(["名额不多了", "再问问第0次", "再问问第1次"]);
  },
);
