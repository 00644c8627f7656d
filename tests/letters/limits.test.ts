import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import type { Letter } from "@/lib/letters/letter";
import { answered, callsOf, factsFor, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const numbers = Array.from({ length: 40 }, (_, at) => `170900000${String(at).padStart(2, "0")}`);

/** So many calls, each with the longest words its form takes. */
function longest(count: number): Call[] {
  return callsOf(
    ...Array.from({ length: count }, (_, at) => ({
      typed: numbers[at % numbers.length],
      at: new Date(Date.parse("2026-01-05T02:00:00Z") + at * 15 * 3_600_000).toISOString(),
      how: "person",
      seconds: 3599,
      category: [7, 22, 27, 9][at % 4],
      caller: "称".repeat(60),
      product: "品".repeat(60),
      words: "𬱖".repeat(500),
      knewMyName: true,
      refused: at % 3 === 1,
      refusedWay: "on-call",
      cost: "损".repeat(200),
    })),
  );
}

const complainant = { name: "长".repeat(30), address: "址".repeat(100) };
const answers = {
  ...answered,
  ownWords: "话".repeat(500),
  followWords: "述".repeat(500),
  keepSecret: true,
  merchantName: "商".repeat(60),
  merchantAddress: "处".repeat(100),
  operatorOutcome: "unsatisfied",
  operatorReceipt: "1".repeat(40),
  operatorReply: "复".repeat(300),
  purchase: "买".repeat(200),
  appName: "名".repeat(60),
  appAddress: "址".repeat(200),
  leakSigns: "见".repeat(300),
} as const;

/** Of every channel that takes these calls: one that is for a single trade does not take several. */
function lettersFor(count: number): Letter[] {
  const change = { calls: longest(count), complainant, answers };
  const begun = channels.map((channel) => ({ channel, facts: factsFor(channel, change) }));
  const open = begun.filter(({ channel, facts }) => channel.closed(facts).length === 0);
  return open.map(({ channel, facts }) => letterOf(channel.id, facts));
}

describe.each([1, 2, 15, 50, 400])("With %i calls and the longest words", (count) => {
  const letters = lettersFor(count);

  test("Every text keeps its limit", () => {
    const texts = letters.flatMap((letter) => letter.texts);
    expect(texts.filter((one) => one.limit !== null && one.text.length > one.limit)).toEqual([]);
  });

  test("A short title has at least ten characters", () => {
    const titles = letters.flatMap((letter) => letter.texts.filter((one) => one.id === "title"));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((one) => one.text.length < 10)).toEqual([]);
  });

  test("Every description has 15 to 1000 characters", () => {
    const fields = letters.flatMap((letter) => letter.cards.flatMap((card) => card.fields));
    const limited = fields.filter((one) => one.label === "来电描述");
    expect(limited).toHaveLength(count);
    expect(limited.filter((one) => one.value.length < 15 || one.value.length > 1000)).toEqual([]);
  });

  test("No text ends in half a sentence", () => {
    const texts = letters.flatMap((letter) => letter.texts).filter((one) => one.id !== "title");
    expect(texts.filter((one) => !/[。”]$/.test(one.text))).toEqual([]);
  });
});

test("Even the barest call has a description of 15 characters", () => {
  const calls = callsOf({ typed: "024 0000 0000", at: "2026-10-09T10:26", how: "missed", category: 12 });
  const [card] = letterOf("12321", sampleFacts({ calls })).cards;
  const description = card?.fields.find((field) => field.label === "来电描述");
  expect(description?.value.length).toBeGreaterThanOrEqual(15);
});
