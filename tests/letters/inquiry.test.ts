import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, factsFor, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { how: "person", category: 22 } as const;
const logs = {
  named: callsOf(
    { ...call, at: "2026-09-01T10:00", typed: "170 9000 0000", caller: "安心装饰" },
    { ...call, at: "2026-09-02T10:00", typed: "171 0000 0000", caller: "小王" },
    { ...call, at: "2026-09-03T10:00", typed: "024 0000 0000" },
    { kind: "sms", at: "2026-09-04T10:00", typed: "1069 0000 0000", category: 22, smsText: "活动最后一天" },
  ),
  others: callsOf(
    { ...call, at: "2026-09-01T10:00", typed: "024 0000 0000", caller: "别家装饰" },
    { ...call, at: "2026-09-02T10:00", typed: "未知号码" },
  ),
  hidden: callsOf({ ...call, at: "2026-09-02T10:00", typed: "未知号码" }),
  messages: callsOf({
    kind: "sms",
    at: "2026-09-04T10:00",
    typed: "1069 0000 0000",
    category: 22,
    smsText: "【某店】退订回T",
  }),
};
const cases = Object.entries(logs).map(
  ([name, calls]) => [name, calls.map((one, at) => ({ ...one, id: `c${at}` }))] as const,
);

const written = (id: string, calls: (typeof cases)[number][1]) => {
  const letter = letterOf(id, sampleFacts({ calls, answers: answered }));
  return [plainText(letter), ...letter.texts.map(({ text }) => text)];
};

test.each(cases)("A complaint for mediation asks for no investigation, %s", (_, calls) => {
  for (const text of written("market-complaint", calls)) {
    expect(text.replace(/请在调解中(?:向被投诉人)?核实/g, "")).not.toMatch(/核实|核查|查明|查清|请依照|查处/);
  }
  expect(written("market-report", calls)[0]).toMatch(/请依法核实/);
});

test.each(cases)(
  "Neither an operator nor 12321 is asked whose calls they were, which they cannot know, %s",
  (_, calls) => {
    for (const id of ["operator", "12321"])
      for (const text of written(id, calls)) expect(text).not.toMatch(/[打发拨送]，请核实|请一并查明/);
    expect(written("12345", calls)[0]).toMatch(/[打发]，请核实/);
  },
);

test("An operator that is asked of its own calls is asked to check them", () => {
  const answers = { ...answered, merchantName: "中国移动通信集团辽宁有限公司" };
  const letter = letterOf("operator", factsFor({ id: "operator", begins: "calls" }, { answers }));
  expect(plainText(letter)).toContain("来电可能是贵公司自己所打，请核实");
});

test("So in the letters that are kept, their texts and cards", () => {
  const all = readdirSync("tests/letters").filter((name) => name.endsWith(".txt"));
  const of = (end: string) =>
    all.filter((name) => name.endsWith(end)).map((name) => readFileSync(`tests/letters/${name}`, "utf8"));
  for (const text of [...of("operator.txt"), ...of("12321.txt")])
    expect(text).not.toMatch(/所打，请核实|请一并查明/);
});
