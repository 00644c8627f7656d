import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { gatherFacts } from "@/lib/complaints/facts";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Evidence } from "@/lib/evidence/evidence";
import type { Block, Letter, Run } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { answered, sample, today } from "../fixtures/cases";
import { foundLogs } from "../fixtures/found-logs";
import { isShutByDunning, letterOf } from "../fixtures/letter";
import { recount } from "../fixtures/recount";
import { amountSaid, saysAmountOf } from "../fixtures/recount-amounts";
import { momentOf } from "../fixtures/recount-clock";
import { toldIn } from "../fixtures/recount-own";
import { madeOnce, tries } from "../fixtures/tries";

const doors = [
  "operator",
  "12321",
  "tca-report",
  "12345",
  "market-report",
  "market-complaint",
  "rights-request",
  "cyberspace",
  "lawsuit",
];
const answers = {
  ...noAnswers,
  ...answered,
  moneyLost: "八千元，手机银行转账",
  leakSigns: "对方说名单是买来的",
  ownWords: "我按短信里的号码回拨，接的人说是安心装饰。",
  costsClaimed: "86.5",
};
const log = anyLog();
const runs = { ...tries(24), examples: foundLogs.map((one): [typeof one] => [one]) };

const lettersOf = madeOnce(({ calls, evidence }: { calls: Call[]; evidence: Evidence[] }): Letter[] => {
  const facts = gatherFacts({ ...sample, calls, evidence, answers, today });
  const open = doors.filter((id) => !isShutByDunning(id, facts));
  return open.map((id) => letterOf(id, facts));
});

function runsOf(block: Block): Run[] {
  if (block.kind === "paragraph") return block.runs;
  if (block.kind === "items") return block.items.flat();
  return block.kind === "pairs" ? block.rows.flatMap((row) => row.value) : [];
}

function facts(letter: Letter): (Run & { fact: string })[] {
  return letter.blocks.flatMap(runsOf).flatMap((run) => (run.fact ? [{ ...run, fact: run.fact }] : []));
}

/** The paragraphs under 事实经过; the numbers, with their kinds, are a list of their own. */
function course({ blocks }: Letter): Run[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text.includes("事实"));
  const ends = ["heading", "closing"];
  const to = blocks.findIndex((block, at) => at > from && ends.includes(block.kind));
  return blocks
    .slice(from, to)
    .filter(({ kind }) => kind !== "pairs")
    .flatMap(runsOf);
}

const isOf = (name: string) => (claimId: string) => claimId.replace(/(\d+|none|fraud)$/, "") === name;

/** Whatever the calls may be told under: all of them together, what nobody knows, frauds, and each thing. */
const mattersOf = (calls: Call[]) => ["", "none", "fraud", ...new Set(calls.map(({ category }) => category))];

describe("Whatever the log", () => {
  test("Every claim stands on the calls a recount finds", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const { channel, claims } of lettersOf(one))
          for (const claim of claims)
            expect([claim.id, ...claim.callIds.toSorted()]).toEqual([
              claim.id,
              ...new Set(
                recount(claim.id, toldIn(channel, one.calls))
                  .map((call) => call.id)
                  .toSorted(),
              ),
            ]);
      }),
      runs,
    );
  });

  test("Every count in a letter is the recount", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const letter of lettersOf(one))
          for (const run of facts(letter)) {
            if (Number.isNaN(amountSaid(run.text)) || run.fact === "per-number") continue;
            const theirs = recount(run.fact, toldIn(letter.channel, one.calls));
            expect([run.fact, run.text, saysAmountOf(run.text, theirs)]).toEqual([run.fact, run.text, true]);
          }
      }),
      runs,
    );
  });

  test("The check panel holds the facts that the letter tells, and no other", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const letter of lettersOf(one)) {
          const told = new Set(facts(letter).map(({ fact }) => fact));
          expect(letter.claims.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("Every moment in a letter is the moment of its call", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const letter of lettersOf(one))
          for (const run of facts(letter).filter(({ text }) => /\d:\d/.test(text))) {
            const [call] = recount(run.fact, toldIn(letter.channel, one.calls));
            expect(call && momentOf(call).endsWith(run.text)).toBe(true);
          }
      }),
      runs,
    );
  });

  /** What is said to a company leaves out the messages that another signed. */
  const unsigned = (calls: Call[]) => calls.filter(({ smsText }) => !smsText.includes("【某某】"));

  /** The texts for the market's supervisors leave out what came before its rule was in force, on 2024-07-01 in Beijing. */
  const underRule = (calls: Call[]) => calls.filter(({ at }) => at >= "2024-06-30T16:00");

  test("The short texts count after a no what a recount finds for one of the things told", () => {
    const counts: [RegExp, string][] = [
      [/仍[^，。；\d]*?(来电\d+次、(?:发来)?短信\d+条|\d+[次条])/g, "after"],
      [
        /另有[^，。；\d]*?(?:的同类|号码的|署名的)[^，。；\d]*?(来电\d+次、(?:发来)?短信\d+条|\d+[次条])/g,
        "after-kind",
      ],
    ];
    fc.assert(
      fc.property(log, (one) => {
        for (const { channel, claims, texts } of lettersOf(one))
          for (const [said, name] of counts) {
            const ids = claims.map(({ id }) => id.replace(/:.*/, "")).filter(isOf(name));
            const known = [
              ...ids.map((id) => recount(id, toldIn(channel, one.calls))),
              ...mattersOf(one.calls).map((matter) =>
                recount(name + matter, toldIn("rights-request", one.calls)),
              ),
              // without the messages of another, what they told is not known, and a number that they told was not told
              ...mattersOf(one.calls).map((matter) => recount(name + matter, unsigned(one.calls))),
              ...(channel === "market-report" ? mattersOf(underRule(one.calls)) : []).map((matter) =>
                recount(name + matter, underRule(one.calls)),
              ),
            ].map((calls) => calls.length);
            for (const { text } of texts)
              for (const [, count = ""] of text.matchAll(said)) expect(known).toContain(amountSaid(count));
          }
      }),
      runs,
    );
  });

  test("A no has a time only where it was said on the phone", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const letter of lettersOf(one))
          for (const run of facts(letter).filter(({ fact }) => /^(refusal|no-|block-)/.test(fact))) {
            const [call] = recount(run.fact, toldIn(letter.channel, one.calls));
            if (/\d日/.test(run.text))
              expect([run.fact, /\d:\d/.test(run.text)]).toEqual([
                run.fact,
                call?.kind === "call" && call.refusedWay === "on-call",
              ]);
          }
      }),
      runs,
    );
  });

  test("An appeal counts what came after the operator was asked, and says nothing where nothing came", () => {
    const appeal = channelById("tca-appeal");
    fc.assert(
      fc.property(anyLog("2026-08-20", "2026-10-08"), ({ calls, evidence }) => {
        const given = gatherFacts({ ...sample, calls, evidence, answers, today });
        if (
          !appeal ||
          appeal.closed(given).length + appeal.needs(given).filter(({ required }) => required).length > 0
        )
          return;
        const isLater = (call: Call) => dayInBeijing(call.at) > answers.operatorOn;
        const asked = new Set(calls.filter((call) => !isLater(call)).map(({ number }) => number));
        const after = calls.filter((call) => isLater(call) && asked.has(call.number)).length;
        const others = calls.filter(({ number }) => !asked.has(number)).length;
        const all = facts(letterOf("tca-appeal", given));
        const told = (of: string) =>
          all.filter(({ fact }) => fact === of).map(({ text }) => amountSaid(text));
        expect(told("after-operator")).toEqual(after > 0 ? [after] : []);
        expect(told("others-after-operator")).toEqual(others > 0 ? [others] : []);
      }),
      tries(80),
    );
  });

  test("The numbers add up to the log", () => {
    fc.assert(
      fc.property(log, ({ calls, evidence }) => {
        for (const letter of lettersOf({ calls, evidence })) {
          const counted = facts(letter).filter(
            (run) => run.fact === "per-number" && /[次条]$/.test(run.text),
          );
          const sum = counted.reduce((total, run) => total + amountSaid(run.text), 0);
          expect(sum).toBe(toldIn(letter.channel, calls).length);
        }
      }),
      runs,
    );
  });

  test("No figure of the facts goes without its claim", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const letter of lettersOf(one)) {
          const bare = course(letter)
            .filter((run) => !run.fact)
            .map((run) =>
              run.text.replace("22时至次日8时", "").replace(/(?:我|原告)的号码138 0000 0000/, ""),
            );
          expect(bare.filter((text) => /\d/.test(text))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("有录音 and 有图片 are said only of calls that have them", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const letter of lettersOf(one))
          for (const run of facts(letter).filter((fact) => fact.fact.startsWith("proof"))) {
            const [call] = recount(run.fact, toldIn(letter.channel, one.calls));
            const own = one.evidence.filter((each) => each.callIds.includes(call?.id ?? ""));
            expect(run.text.includes("录音")).toBe(own.some((each) => each.kind === "recording"));
            expect(run.text.includes("图片")).toBe(own.some((each) => each.kind === "refusal"));
          }
      }),
      runs,
    );
  });

  test("The table holds every call once, oldest first", () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const { blocks, channel } of lettersOf(one)) {
          const rows = blocks.flatMap((block) =>
            block.kind === "table" && block.head[0] === "序号" ? block.rows : [],
          );
          const times = rows.map((row) => row[1] ?? "");
          expect(rows).toHaveLength(toldIn(channel, one.calls).length);
          expect(times).toEqual(times.toSorted());
        }
      }),
      runs,
    );
  });
});
