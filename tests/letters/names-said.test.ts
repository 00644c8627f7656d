import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { anyLog } from "../fixtures/any-calls";
import { answersToAll, sample, sampleFacts, today } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";
import { sorted } from "../fixtures/recount-clock";
import { namesOfCompany, saidNames, wrongNames } from "../fixtures/recount-names";
import { logged } from "../fixtures/said";
import { tries } from "../fixtures/tries";

/** All that a letter puts before somebody: the paper, what is copied or said, and every card. */
function allOf({ texts, cards, ...letter }: Letter): string[] {
  const fields = cards.flatMap((card) => card.fields.map(({ value }) => value));
  return [plainText({ texts, cards, ...letter }), ...texts.map(({ text }) => text), ...fields];
}

function textsOf(calls: Call[], company: string): [string, string][] {
  const answers = { ...answersToAll, merchantName: company, otherMerchants: "" };
  return channels.flatMap((channel) => {
    const said = { ...sample, evidence: [], refusals: [], calls, answers, today, ...begun(channel) };
    const written = draft(channel, gatherFacts(said));
    const texts = written.kind === "ok" ? allOf(written.value.letter) : [];
    return texts.map((text): [string, string] => [channel.id, text]);
  });
}

/** The calls of the log, each by one of the names; a message signed by it, or not at all. */
function renamed(calls: Call[], names: string[]): Call[] {
  return calls.map((call, at) => {
    const name = names[at % names.length] ?? "";
    if (call.kind === "call") return { ...call, caller: name };
    return { ...call, caller: "", smsText: name === "" ? "优惠" : `【${name}】优惠` };
  });
}

/** Of one trade: what others say counts as of the same kind. */
const oneTrade = (calls: Call[]) => calls.map((call) => ({ ...call, category: 7 as const }));

const nested = ["平安普惠", "平安", "平安银行信用卡中心"];
const anyNames = fc.oneof(
  fc.array(fc.constantFrom(...saidNames), { minLength: 1, maxLength: 6 }),
  fc.shuffledSubarray(nested, { minLength: 2 }),
);
const anyCompany = fc.constantFrom(...Object.keys(namesOfCompany));

test("Whatever the log, who said which name is told of no call that did not say it", () => {
  fc.assert(
    fc.property(
      anyLog("2026-07-01", today),
      anyNames,
      anyCompany,
      fc.boolean(),
      (any, names, company, isOne) => {
        const calls = renamed(sorted(isOne ? oneTrade(any.calls) : any.calls), names);
        for (const [channel, text] of textsOf(calls, company))
          expect([channel, text, ...wrongNames(text, calls, company)]).toEqual([channel, text]);
      },
    ),
    { ...tries(25), endOnFailure: true },
  );
});

const loan = { how: "person", category: 7, number: "17012345678", typed: "170 1234 5678" } as const;
const told = { ...loan, refused: true, refusedWay: "on-call" } as const;
const factsOf = (calls: Call[], merchantName: string) =>
  sampleFacts({ calls, today, answers: { ...answersToAll, merchantName, otherMerchants: "" } });

test("Who said no more than 银行 is said to have said that, and the bank is named as far as the user knows", () => {
  const calls = [1, 2].map((day) =>
    logged(`2026-09-0${day} 09:00`, { ...(day === 1 ? told : loan), caller: "银行" }),
  );
  const facts = factsOf(calls, "中国工商银行股份有限公司");
  const letter = letterOf("rights-request", facts);
  expect(plainText(letter)).toContain("自称“银行”");
  expect(plainText(letter)).toContain("据我了解，上述来电可能由贵方或者贵方委托的人拨打");
  expect(letter.texts.map(({ text }) => text).join()).not.toContain("自称贵方");
});

test("The recount of names knows a name that was not said, and a no to another", () => {
  const calls = [
    logged("2026-09-01 09:00", { ...told, caller: "平安普惠" }),
    logged("2026-09-02 09:00", { ...loan, caller: "平安" }),
  ];
  const words = [
    "（其中有的自称“平安”，与我拒绝过的来电相同）",
    "来电人也自称“平安”",
    "自称“银行”",
    "自称被告",
  ];
  for (const text of words)
    expect([text, wrongNames(text, calls, "中国工商银行股份有限公司")]).not.toEqual([text, []]);
  expect(wrongNames("来电人自称“平安普惠”、“平安”", calls, "")).toEqual([]);
});

test("A name within another's is not the one that was refused", () => {
  const other = { ...loan, number: "17199998888", typed: "171 9999 8888" };
  const calls = [
    logged("2026-09-01 09:00", { ...told, caller: "平安普惠" }),
    logged("2026-09-02 09:00", { ...other, caller: "平安" }),
  ];
  for (const [, text] of textsOf(calls, "")) expect(text).not.toMatch(/也自称|与我拒绝过的来电相同/);
});
