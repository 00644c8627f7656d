import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channelById } from "@/lib/channels";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Letter, Run } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { answersToAll, sample, today } from "../fixtures/cases";
import { isShutByDunning, letterOf } from "../fixtures/letter";
import { markedLoss } from "../fixtures/marked-loss";
import { saysAmountOf } from "../fixtures/recount-amounts";
import { sorted } from "../fixtures/recount-clock";
import { busiestFirst } from "../fixtures/recount-numbers";
import { toldToPolice } from "../fixtures/recount-reported";
import { toldToTrade } from "../fixtures/recount-trade";
import { madeOnce, tries } from "../fixtures/tries";

const answersTo = (calls: Call[]) => ({
  ...answersToAll,
  moneyLost: markedLoss(calls, answersToAll.moneyLost),
});

const doors = [
  "operator",
  "12321",
  "tca-report",
  "12345",
  "market-report",
  "rights-request",
  "cyberspace",
  "police",
];

/** More numbers than a letter lists, every fifth call without one. */
const spread = (calls: Call[]) =>
  calls.map((call, at) => {
    const number = at % 5 === 4 ? "" : `1709000${1_000 + (at % 3 === 0 ? at % 4 : at % 23)}`;
    return { ...call, number, typed: number };
  });

const log = fc
  .tuple(anyLog("2026-06-01", today, 50), fc.boolean())
  .map(([{ calls }, isSpread]) => sorted(isSpread ? spread(calls) : calls));

const lettersOf = madeOnce((calls: Call[]): Letter[] => {
  const facts = gatherFacts({
    ...sample,
    refusals: [],
    evidence: [],
    calls,
    answers: answersTo(calls),
    today,
  });
  const offence = doors.filter((id) => channelById(id)?.closed?.(facts).length === 0 || id !== "police");
  const open = offence.filter((id) => !isShutByDunning(id, facts));
  return open.map((id) => letterOf(id, facts));
});

const textOf = (runs: Run[]) => runs.map(({ text }) => text).join("");
const isCounted = (runs: Run[]) => runs.some(({ fact }) => fact === "per-number");

/** The digits that a name shows; "" of a number that was not shown. */
const digitsOf = (name: string) => (name === "未显示号码" ? "" : name.replaceAll(" ", ""));

/** What the digits of the numbers that are tried say of themselves: no count. */
const kind = /（(?:虚拟运营商号段|固定电话|95呼叫中心|400电话|香港号码|106短信端口)）$/;
const others =
  /^其余(?:(\d+)个号码)?(?:(?:和)?未显示的号码)?(?:共)?([^，]*)，逐条列在(?:来电|短信|来电、短信)记录表中。$/;

function check(look: (letter: Letter, calls: Call[]) => void) {
  fc.assert(
    fc.property(log, (calls) => {
      for (const letter of lettersOf(calls)) look(letter, toldThrough(letter.channel, calls));
    }),
    tries(20),
  );
}

/** Two bodies are told of no call that is none of their business. */
function toldThrough(channel: string, calls: Call[]): Call[] {
  if (channel === "police") return toldToPolice(calls);
  return channel === "sector" ? toldToTrade(calls) : calls;
}

const marks = ["fraud", "paid", "threat", "sells-data"];

/** The order of a list: the police read first of the numbers by which somebody was marked, in a call that was heard, or paid. */
function listedIn(channel: string, calls: Call[]) {
  const all = busiestFirst(calls);
  if (channel !== "police") return all;
  const isMarked = ({ kind, how, signs }: Call) =>
    kind === "sms" || (how !== "missed" && how !== "one-ring")
      ? signs.some((sign) => marks.includes(sign))
      : signs.includes("paid");
  const carries = ({ own }: { own: Call[] }) => own.some(isMarked);
  return [...all.filter(carries), ...all.filter((one) => !carries(one))];
}

describe("Whatever the log", () => {
  test("Each number of a list has its own calls beside it, the busiest first", () => {
    check(({ channel, blocks }, calls) => {
      const rows = blocks.flatMap((block) => (block.kind === "pairs" ? block.rows : []));
      const told = rows.filter(({ value }) => isCounted(value));
      const known = listedIn(channel, calls).slice(0, 10);
      expect(told.map(({ name }) => digitsOf(name))).toEqual(known.map(({ number }) => number));
      for (const [at, { own }] of known.entries()) {
        const said = textOf(told[at]?.value ?? []).replace(kind, "");
        expect([said, saysAmountOf(said, own)]).toEqual([said, true]);
      }
    });
  });

  test("Under a list the others are counted, numbers and calls", () => {
    check(({ channel, blocks }, calls) => {
      const runs = blocks
        .flatMap((block) => (block.kind === "paragraph" ? [block.runs] : []))
        .filter(isCounted);
      const left = listedIn(channel, calls).slice(10);
      expect(runs).toHaveLength(left.length > 0 ? 1 : 0);
      for (const text of runs.map(textOf)) {
        const [, numbers = "0", amount = ""] = others.exec(text) ?? [];
        expect([text, Number(numbers)]).toEqual([text, left.filter(({ number }) => number !== "").length]);
        expect([
          text,
          saysAmountOf(
            amount,
            left.flatMap(({ own }) => own),
          ),
        ]).toEqual([text, true]);
      }
    });
  });

  test("The panel says of each number what the list says, and their sum", () => {
    check(({ channel, claims }, calls) => {
      const counts = listedIn(channel, calls).map(({ own }) => own.length);
      const claim = claims.find(({ id }) => id === "per-number");
      const each = counts.length > 6 ? `${counts.length}个号码` : `各号码依次${counts.join("、")}`;
      const said = counts.length > 1 ? `${each}，合计${calls.length}` : `这个号码${calls.length}次`;
      expect(claim?.text).toBe(said);
    });
  });
});
