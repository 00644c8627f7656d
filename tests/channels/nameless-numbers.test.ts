import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { askedOperator, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const calls = callsOf(
  { typed: "17090000000", how: "person", category: 22, at: "2026-09-10T10:00", caller: "安心装饰" },
  { typed: "16500000000", how: "robot", category: 22, at: "2026-09-11T10:00" },
);
const answers = { ...askedOperator, merchantName: "安心装饰" };
const letter = (id: string, some = calls) =>
  plainText(letterOf(id, decorationFacts({ calls: some, answers })));

test.each([
  ["12321", "，是否也由其拨打，请转核查单位查明。"],
  ["12345", "，是否也由其拨打，请一并查明。"],
  ["tca-report", "，是否也由其拨打，请一并查明。"],
  ["operator", "。"],
])(
  "%s is told of a number that named nobody, and asked what it can do about it, and of no other",
  (id, ask) => {
    expect(letter(id)).toContain(`165 0000 0000没有记下自称${ask}`);
    expect(letter(id, calls.slice(0, 1))).not.toContain("没有记下自称");
  },
);
