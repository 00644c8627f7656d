import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Block, Run } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { answersToAll as answers, sample, today } from "../fixtures/cases";
import { type Form, fixed, wrongFigures } from "../fixtures/figures/claimed";
import { amount, came, date } from "../fixtures/figures/words";
import { isShutByDunning, letterOf } from "../fixtures/letter";
import { recount } from "../fixtures/recount";
import { saysAmountOf } from "../fixtures/recount-amounts";
import { lengthOf, momentOf, sorted } from "../fixtures/recount-clock";
import { shownIn } from "../fixtures/recount-numbers";
import { tries } from "../fixtures/tries";

const doors = ["operator", "12321", "tca-report", "12345", "market-report", "rights-request", "cyberspace"];

const counts = new RegExp(`^(?:未接通的)?(${amount}|${came})$`, "g");
const days = new RegExp(`^(${date})(?:至${date})?$`, "g");

/** A fact of a letter, by the calls that it stands on. */
const forms: Form<Call[]>[] = [
  { words: counts, holds: ([said = ""], calls) => saysAmountOf(said, calls) },
  { words: /^(\d+)个号码$/g, holds: ([count], calls) => Number(count) === shownIn(calls).size },
  {
    words: /^(\+?\d[\d +、]+\d)$/g,
    holds: ([numbers = ""], calls) =>
      numbers.split("、").every((one) => shownIn(calls).has(one.replaceAll(" ", ""))),
  },
  {
    words: /^((?:\d+年)?\d+月\d+日\d\d:\d\d|\d\d:\d\d)$/g,
    holds: ([moment = ""], calls) => calls.some((call) => momentOf(call).endsWith(moment)),
  },
  {
    words: /^([\d小时分秒]+)$/g,
    holds: ([long], calls) =>
      calls.length === 1 && calls.every(({ seconds }) => long === lengthOf(seconds ?? 0)),
  },
  { words: days, holds: ([day = ""], calls) => calls.some((call) => momentOf(call).includes(day)) },
  fixed(/22时至次日8时/g),
];

function runsOf(block: Block): Run[] {
  if (block.kind === "paragraph") return block.runs;
  return block.kind === "items" ? block.items.flat() : [];
}

test("Whatever the log, every figure of every fact is the recount, and none goes unclaimed", () => {
  fc.assert(
    fc.property(anyLog("2025-11-01", today), (any) => {
      const calls = sorted(any.calls);
      const facts = gatherFacts({ ...sample, refusals: [], evidence: [], calls, answers, today });
      const open = doors.filter((id) => !isShutByDunning(id, facts));
      for (const letter of open.map((id) => letterOf(id, facts)))
        for (const { text, fact = "" } of letter.blocks.flatMap(runsOf)) {
          // Each number of a list has a test of its own: ./number-lists.test.ts
          if (fact === "" || fact === "per-number") continue;
          if (!/\d/.test(text)) continue;
          expect([fact, text, ...wrongFigures(text, forms, recount(fact, calls))]).toEqual([fact, text]);
        }
    }),
    { ...tries(20), endOnFailure: true },
  );
});
