import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { gatherFacts } from "@/lib/complaints/facts";
import { calendar } from "@/lib/deadlines/calendar";
import type { Block, Letter } from "@/lib/letters/letter";
import { LetterShape } from "@/lib/letters/letter-shape";
import { renderLetter } from "@/lib/pdf/render";
import { anyLog } from "../fixtures/any-calls";
import { anyRefusals, type Log } from "../fixtures/any-refusals";
import { answered, factsFor, sample, sampleFacts, today } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { isAfterBlock, isAfterRefusal } from "../fixtures/recount-after";
import { clockOf } from "../fixtures/recount-clock";
import { countPerDay, countPerHour, countPerWeek, mondayOf } from "../fixtures/recount-days";
import { madeOnce, tries } from "../fixtures/tries";

/** Half a year, so that there are holidays and weekend days worked instead in it. */
const log = fc.tuple(anyLog("2026-08-01", "2026-10-09", 60), anyRefusals);
const runs = tries(24);

const lettersOf = madeOnce(({ calls, refusals }: Log): Letter[] => {
  const { complainant } = sample;
  const facts = gatherFacts({ complainant, calls, refusals, evidence: [], answers: noAnswers, today });
  return ["tca-report", "12345"].map((id) => letterOf(id, facts));
});

function annexOf({ blocks }: Letter): Block[] {
  const from = blocks.findIndex((block) => block.kind === "annex" && block.title.includes("统计"));
  return from < 0 ? [] : blocks.slice(from);
}

function tablesOf(letter: Letter): string[][][] {
  return annexOf(letter).flatMap((block) => (block.kind === "table" ? [block.rows] : []));
}

function mostOf(keys: string[]): number {
  return Math.max(...keys.map((key) => keys.filter((other) => other === key).length));
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** Every figure of the first table, recounted call by call. */
function recounted(one: Log): Record<string, number> {
  const { calls } = one;
  const [days, times] = [calls.map((call) => clockOf(call).day), calls.map((call) => clockOf(call).time)];
  const count = (is: (call: Call) => boolean) => calls.filter(is).length;
  const messages = count(({ kind }) => kind === "sms");
  return {
    来电: calls.length - messages,
    ...(messages > 0 ? { 短信: messages } : {}),
    [messages === calls.length ? "有短信的日子" : "有来电或短信的日子"]: new Set(days).size,
    一天最多: mostOf(days),
    一周最多: mostOf(days.map(mondayOf)),
    夜间: times.filter((time) => time >= "22:00" || time < "08:00").length,
    "星期六、星期日": days.filter(
      (day) => isWeekend(day) && !calendar.holidays.has(day) && !calendar.workdays.has(day),
    ).length,
    节假日: days.filter((day) => calendar.holidays.has(day)).length,
    响一声即挂断: count(({ how }) => how === "one-ring"),
    未接: count(({ how }) => how === "missed"),
    自动语音: count(({ how }) => how === "robot"),
    拒绝以后: count((call) => isAfterRefusal(call, one)),
    登记或者拦截以后: count((call) => isAfterBlock(call, one)),
  };
}

describe("Whatever the log and the refusals", () => {
  test("Every figure of the annex is the recount", () => {
    fc.assert(
      fc.property(log, ([{ calls }, refusals]) => {
        fc.pre(calls.length >= 10);
        for (const letter of lettersOf({ calls, refusals })) {
          const [totals = []] = tablesOf(letter);
          const said = Object.fromEntries(
            totals.map(([name, count]) => [name, Number.parseInt(count ?? "", 10)]),
          );
          const counted = Object.entries(recounted({ calls, refusals }));
          const worth = counted.filter(([name, count]) => count > (name === "一天最多" ? 1 : 0));
          expect(said).toEqual(Object.fromEntries(worth));
        }
      }),
      runs,
    );
  });

  test("Every week, every day and every hour has the calls that a recount finds in it", () => {
    fc.assert(
      fc.property(log, ([{ calls }, refusals]) => {
        fc.pre(calls.length >= 10);
        for (const letter of lettersOf({ calls, refusals })) {
          const [, weeks] = tablesOf(letter);
          expect(weeks).toEqual(countPerWeek(calls));
          const [days, hours] = annexOf(letter).flatMap((one) => (one.kind === "chart" ? [one.chart] : []));
          expect(days).toMatchObject(countPerDay(calls));
          expect(hours).toMatchObject({ counts: countPerHour(calls) });
        }
      }),
      runs,
    );
  });

  test("After refusals the annex counts as many as the story", () => {
    fc.assert(
      fc.property(log, ([{ calls }, refusals]) => {
        fc.pre(calls.length >= 10);
        for (const letter of lettersOf({ calls, refusals })) {
          const told = letter.claims
            .filter(({ id }) => /^after(\d|none|fraud|:|$)/.test(id) && !id.endsWith("-answered"))
            .flatMap(({ callIds }) => callIds);
          const [totals = []] = tablesOf(letter);
          const row = totals.find(([name]) => name === "拒绝以后");
          expect(row?.[1]).toBe(told.length > 0 ? `${told.length}次` : undefined);
        }
      }),
      runs,
    );
  });

  test("The story counts after both kinds of refusal what a recount finds", () => {
    fc.assert(
      fc.property(log, ([{ calls }, refusals]) => {
        const oneMatter = calls.map((call) => ({
          ...call,
          category: 22 as const,
          how: "person" as const,
          signs: [],
        }));
        for (const { claims } of lettersOf({ calls: oneMatter, refusals })) {
          const after = oneMatter.filter((call) => isAfterRefusal(call, { calls: oneMatter, refusals }));
          const claimed = claims
            .filter(({ id }) => id.replace(/:.*/, "") === "after")
            .flatMap(({ callIds }) => callIds);
          expect(claimed.toSorted()).toEqual(after.map(({ id }) => id).toSorted());
        }
      }),
      runs,
    );
  });
});

test("The annex stands in the letters of the channels that want it, and in no other", () => {
  for (const channel of channels) {
    const letter = letterOf(channel.id, factsFor(channel, { answers: answered }));
    expect([channel.id, annexOf(letter).length > 0]).toEqual([channel.id, channel.wantsFigures]);
  }
});

test("A few calls go without figures", () => {
  const facts = sampleFacts({ calls: sample.calls.slice(0, 4) });
  expect(annexOf(letterOf("tca-report", facts))).toEqual([]);
});

test("A letter with charts comes back from JSON as it was, and prints", async () => {
  const letter = letterOf("tca-report", sampleFacts());
  const back = LetterShape.parse(JSON.parse(JSON.stringify(letter)));
  expect(back).toEqual(letter);
  const { pages, bytes } = await renderLetter(back);
  expect(pages).toBeGreaterThan(3);
  expect(await renderLetter(letter)).toMatchObject({ bytes });
});

test("What is drawn for a refusal is what was done, not more", () => {
  const at = "2026-09-20T01:00:00.000Z";
  const outside = { id: "r", at, callerId: null, numbers: [], note: "", evidenceIds: [] };
  const calls = sample.calls.filter((call) => call.category === 22 && !call.refused);
  const facts = (way: StandaloneRefusal["way"]) => {
    const { complainant } = sample;
    const refusals = [{ ...outside, way }];
    return gatherFacts({ complainant, calls, refusals, evidence: [], answers: noAnswers, today });
  };
  const told = (way: StandaloneRefusal["way"]) => JSON.stringify(letterOf("tca-report", facts(way)).blocks);
  expect(told("ktfsr")).toContain("我向运营商开通了骚扰电话拦截");
  expect(told("ktfsr")).not.toContain("不要再打");
  expect(told("sms")).toContain("我发短信明确表示拒绝");
});

test("A refusal that the caller never heard is not told as one in the short text either", () => {
  const calls = sample.calls.map((call) =>
    call.refused ? { ...call, refusedWay: "operator" as const } : call,
  );
  const told = JSON.stringify(letterOf("12345", sampleFacts({ calls })).texts);
  expect(told).toContain("我通过运营商设置了拦截");
  expect(told).not.toContain("不要再打");
});
