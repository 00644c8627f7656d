import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Letter } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { anyRefusals, type Log } from "../fixtures/any-refusals";
import { answersToAll as answers, sample, today } from "../fixtures/cases";
import { annexForms } from "../fixtures/figures/annex-forms";
import { wrongFigures } from "../fixtures/figures/claimed";
import { letterOf } from "../fixtures/letter";
import { clockOf, lengthOf, momentOf, sorted } from "../fixtures/recount-clock";
import { dateOf } from "../fixtures/recount-days";
import { laterThanNo, noesIn, refusedIn } from "../fixtures/recount-noes";
import { madeOnce, tries } from "../fixtures/tries";

const log = fc
  .tuple(anyLog("2026-07-01", today), anyRefusals)
  .map(([{ calls }, refusals]): Log => ({ calls: sorted(calls), refusals }));

const letterOfLog = madeOnce(
  ({ calls, refusals }: Log): Letter =>
    letterOf("tca-report", gatherFacts({ ...sample, evidence: [], calls, refusals, answers, today })),
);

/** With 来电统计 behind it. */
const enough = log.filter(({ calls }) => calls.length >= 10);

function rowsUnder(head: string, { blocks }: Letter): string[][] {
  return blocks.flatMap((block) => (block.kind === "table" && block.head[0] === head ? block.rows : []));
}

function talkOf({ kind, how, seconds }: Call): string {
  if (kind === "sms" || how === "missed") return "—";
  return seconds === null ? (how === "one-ring" ? "—" : "不详") : lengthOf(seconds);
}

describe("Whatever the log and the noes", () => {
  test("Every figure of the table of calls is that of its call", () => {
    fc.assert(
      fc.property(log, (one) => {
        const told = rowsUnder("序号", letterOfLog(one)).map((row) => row.slice(0, 5));
        const digits = told.map(([nth, at, number = "", , talk]) => [
          nth,
          at,
          number.replaceAll(" ", ""),
          talk,
        ]);
        const known = one.calls.map((call, at) => {
          const { day, time } = clockOf(call);
          return [`${at + 1}`, `${day} ${time}`, call.number || "未显示号码", talkOf(call)];
        });
        expect(digits).toEqual(known);
      }),
      tries(40),
    );
  });

  test("Every figure beside a count of the annex is the recount, and none goes unclaimed", () => {
    fc.assert(
      fc.property(enough, (one) => {
        const known = { calls: one.calls, refused: refusedIn(one) };
        expect(rowsUnder("项目", letterOfLog(one)).length).toBeGreaterThan(1);
        for (const [name, , beside = ""] of rowsUnder("项目", letterOfLog(one)))
          expect([name, beside, ...wrongFigures(beside, annexForms, known)]).toEqual([name, beside]);
      }),
      { ...tries(40), endOnFailure: true },
    );
  });

  test("Of fewer than ten calls no figures are enclosed", () => {
    fc.assert(
      fc.property(log, (one) => {
        fc.pre(one.calls.length < 10);
        expect(rowsUnder("项目", letterOfLog(one))).toEqual([]);
      }),
      tries(40),
    );
  });

  test("Each no of the annex has its day, its numbers, and what came after it", () => {
    fc.assert(
      fc.property(enough, (one) => {
        const letter = letterOfLog(one);
        const rows = [...rowsUnder("拒绝的时间", letter), ...rowsUnder("时间", letter)];
        const known = noesIn(one);
        expect(rows).toHaveLength(known.length);
        const isOneNumber =
          new Set(known.flatMap(({ call, numbers }) => (call ? [call.number] : numbers))).size < 2;
        for (const [nth, no] of known.entries()) {
          const [moment = "", way = "", came = ""] = rows[nth] ?? [];
          expect([dateOf(no.day), momentOf(no)]).toContain(moment);
          const numbers = no.call || no.numbers.length === 0 ? undefined : `${no.numbers.length}个号码`;
          expect(/\d+个号码/.exec(way)?.[0]).toBe(numbers);
          const said = /（([+\d ]+)）$/.exec(way)?.[1]?.replaceAll(" ", "");
          expect(said ?? "").toBe(isOneNumber ? "" : (no.call?.number ?? ""));
          const count = laterThanNo(no, one.calls).length;
          if (no.call?.number === "") expect(came).toBe("未显示号码");
          else if (count > 0) expect(came).toBe(`${count}次`);
          else expect(["没有", "不满7天"]).toContain(came);
        }
      }),
      tries(40),
    );
  });
});
