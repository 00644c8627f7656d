import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const ex = { typed: "138 1111 2222", how: "person", category: 12, caller: "前男友李某" };
const at = (day: number) => ({ at: `2026-09-0${day}T10:00` });
const no = { refused: true, refusedWay: "on-call" };
const threats = [
  { ...ex, ...at(1), words: "我去你单位闹", signs: ["threat"] },
  { ...ex, ...at(2), ...no },
  { ...ex, ...at(3), caller: "" },
  { ...ex, ...at(4), kind: "sms", how: undefined, smsText: "你躲不掉" },
];

function toldOf(id: string, calls: Record<string, unknown>[]) {
  const letter = letterOf(id, sampleFacts({ calls: callsOf(...calls) }));
  const cards = letter.cards.flatMap(({ fields }) => fields.map(({ label, value }) => `${label}｜${value}`));
  return [plainText(letter), ...letter.texts.map(({ text }) => text), ...cards].join("\n");
}

test.each(["operator", "12321", "tca-report", "12345", "police"])(
  "What somebody known said is no marketing for want of another kind: %s",
  (id) => expect(toldOf(id, threats)).not.toMatch(/我记为|其他营销|推销什么/),
);

test("What they offer, or name as sold, keeps its kind", () => {
  const offer = { ...ex, ...at(1), caller: "前同事李某", words: "办张卡吗，额度五十万" };
  expect(toldOf("12321", [offer])).toContain("不良类型｜其他营销");
  expect(toldOf("12321", [{ ...offer, words: "", product: "保健品" }])).toContain("不良类型｜其他营销");
});

test("Nobody is asked of what kind it was: none of the form fits", () => {
  const codes = (calls: Record<string, unknown>[]) =>
    channelById("12321")
      ?.needs(sampleFacts({ calls: callsOf(...calls) }))
      .map(({ code, text }) => `${code} ${text}`);
  expect(codes([{ ...ex, ...at(1), category: null }])).toEqual([]);
  expect(codes([{ ...ex, ...at(1), how: undefined }])).toEqual(["unfinished-calls 1次来电怎么打的"]);
  expect(codes([{ ...ex, ...at(1), category: null, caller: "" }])).toEqual([
    "unfinished-calls 1次来电是哪一类",
  ]);
});
