import fc from "fast-check";
import { expect, test } from "vitest";
import type { CallSign } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { answered, callsOf, factsFor } from "../fixtures/cases";
import { tries } from "../fixtures/tries";

const signs: CallSign[] = ["fraud", "threat", "sells-data", "paid", "flood"];
const company = "辽宁安心优选家居装饰装修设计工程咨询服务有限公司".repeat(3).slice(0, 60);
const said = "不还钱就到你家去找你全家，先转账到安全账户，名单是买来的，".repeat(4);
const lost = "2026年9月28日，转出8000元给收款人张某某的账户，".repeat(4).slice(0, 100);

/** Every number a call that nobody heard, and one of whose signs, words and callers all are as long as can be. */
const numbers = [
  "+852000000001",
  "40000000000",
  "17090000000",
  "02400000000",
  "95100000000",
  "+8621234567890",
];

type Told = { signs: CallSign[]; words: number; money: number };

function textsOf({ signs, words, money }: Told) {
  const calls = callsOf(
    ...numbers.flatMap((typed, nth) => {
      const told = {
        how: "person",
        refused: true,
        signs,
        words: said.slice(0, words),
        caller: company,
      } as const;
      return [
        { typed, at: `2024-0${nth + 1}-10T21:06`, how: "missed" as const },
        { typed, at: `2026-0${nth + 1}-10T21:06`, ...told, signs: [...told.signs] },
      ];
    }),
  );
  const answers = {
    ...answered,
    merchantName: company,
    moneyLost: lost.slice(0, money),
    leakSigns: said.repeat(3).slice(0, 300),
  };
  return channels.flatMap((channel) => {
    const facts = factsFor(channel, { calls, answers });
    const made = draft(channel, facts);
    const texts = [...channel.before(facts), ...(made.kind === "ok" ? made.value.letter.texts : [])];
    return texts.map(({ name, text }) => ({ name: `${channel.id} ${name}`, text }));
  });
}

const anyTold = fc.record({
  signs: fc.subarray(signs),
  words: fc.integer({ min: 0, max: said.length }),
  money: fc.integer({ min: 0, max: lost.length }),
});

test("However much there is to say, no text to copy or to say breaks off in the middle", () => {
  fc.assert(
    fc.property(anyTold, (told) => {
      const brokenOff = textsOf(told).filter(({ text }) => text.endsWith("……"));
      expect(brokenOff).toEqual([]);
    }),
    { ...tries(10), examples: [[{ signs, words: said.length, money: lost.length }]] },
  );
});

test("Whatever is told of a matter for the police, what is wanted is said", () => {
  const scripts = textsOf({ signs, words: said.length, money: lost.length });
  const wanted = scripts.flatMap(({ name, text }) => {
    if (name.endsWith("到派出所这样说")) return [text.includes("请受理，给我一份受案回执")];
    return name.endsWith("先打110，这样说") ? [text.includes("请告诉我去哪个派出所")] : [];
  });
  expect(wanted).toEqual([true, true]);
});
