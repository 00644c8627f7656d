import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { gatherFacts } from "@/lib/complaints/facts";
import { isAnswer, outcomes } from "@/lib/filings/outcome";
import type { Replied } from "@/lib/filings/step";
import { filingWayNames } from "@/lib/filings/way";
import { placeInPrint, statuteInPrint } from "@/lib/law/print";
import type { Letter, Run } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { anyLog } from "../fixtures/any-calls";
import { answered, sample, today } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";
import { amountSaid } from "../fixtures/recount-amounts";
import { clockOf, momentOf } from "../fixtures/recount-clock";
import { madeOnce, tries } from "../fixtures/tries";

const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const replied = fc.record({
  on: day("2026-09-10", today),
  outcome: fc.constantFrom(...outcomes),
  words: fc.constantFrom("", "已登记", "不属于我处受理范围。"),
  receipt: fc.constantFrom("", "", "SL0007"),
});
const ways = Object.keys(filingWayNames) as (keyof typeof filingWayNames)[];

/** A complaint to one of the doors that begin from calls, with up to three replies in order. */
const history = fc
  .record({
    channel: fc.constantFrom(...channels.filter(({ begins }) => begins === "calls").map(({ id }) => id)),
    on: day("2026-08-01", "2026-09-09"),
    way: fc.constantFrom(...ways),
    receipt: fc.constantFrom("", "0000 0801 01"),
    replies: fc.array(replied, { maxLength: 3 }),
  })
  .map(({ channel, replies, ...filed }) => handedIn(channel, filed, ...inOrder(replies)));

function inOrder(replies: Partial<Replied>[]): Partial<Replied>[] {
  return replies.toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1));
}

const cases = fc.tuple(anyLog("2026-07-01", today), history);
const runs = tries(120);
const following = channels.filter(({ begins }) => begins === "step");

type Case = { facts: Facts; step: FiledStep; letters: Letter[] };

const caseOf = madeOnce(
  ([{ calls, evidence }, step]: [Parameters<typeof gatherFacts>[0], FiledStep]): Case => {
    const answers = { ...noAnswers, ...answered, followWords: "请按记录核对。" };
    const known = { complainant: sample.complainant, calls, evidence, refusals: [], answers, today };
    const facts = gatherFacts({ ...known, filed: [step], follows: step });
    const open = following.filter(
      (one) => one.closed(facts).length === 0 && !one.needs(facts).some(({ required }) => required),
    );
    return { facts, step, letters: open.map(({ id }) => letterOf(id, facts)) };
  },
);

function check(look: (one: Case) => void) {
  fc.assert(
    fc.property(cases, ([log, step]) => look(caseOf([log as Parameters<typeof gatherFacts>[0], step]))),
    runs,
  );
}

function runsOf({ blocks }: Letter): Run[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : []));
}

describe("Whatever was handed in and came back", () => {
  test("The calls since then are recounted one by one, with the moment of the last", () => {
    check(({ facts, step, letters }) => {
      const after = facts.calls.filter((call) => clockOf(call).day > step.filed.on);
      for (const letter of letters) {
        const count = runsOf(letter).find(({ fact }) => fact === "after-filed");
        const last = runsOf(letter).find(({ fact }) => fact === "last-filed");
        const said = count ? amountSaid(count.text) : 0;
        expect([letter.channel, said]).toEqual([letter.channel, after.length]);
        const final = after.at(-1);
        if (last && final) expect(momentOf(final).endsWith(last.text)).toBe(true);
      }
    });
  });

  test("What came in spite of the answer is recounted", () => {
    check(({ facts, step, letters }) => {
      const answer = step.replies.findLast(({ outcome }) => isAnswer(outcome));
      const after = facts.calls.filter((call) => answer && clockOf(call).day > answer.on);
      for (const letter of letters) {
        const count = runsOf(letter).find(({ fact }) => fact === "after-answer");
        if (count) expect(amountSaid(count.text)).toBe(after.length);
      }
    });
  });

  test("Every letter says the day and the number of the filing as they were written down", () => {
    check(({ step, letters }) => {
      const [year, month, date] = step.filed.on.split("-").map(Number);
      for (const letter of letters) {
        const text = plainText(letter);
        expect(text).toContain(`${year}年${month}月${date}日，我`);
        if (step.filed.receipt !== "") expect(text).toContain(step.filed.receipt);
      }
    });
  });

  test("What they said is told as it was written down, never as a quotation, and nothing else is", () => {
    check(({ step, letters }) => {
      const words = step.replies.map((reply) => reply.words.replace(/。$/, ""));
      for (const letter of letters) {
        const text = plainText(letter);
        expect(text).not.toMatch(/答复[^。，]{0,30}(?:称|为)：?“/);
        const told = [...text.matchAll(/答复[^。，：]{0,30}，内容是：([^\n。]*)/g)].map(
          ([, said]) => said ?? "",
        );
        expect(told.filter((said) => !words.some((one) => said.startsWith(one)))).toEqual([]);
      }
    });
  });

  test("Nothing is said to be late before its date, nor while an answer is there", () => {
    check(({ facts, letters }) => {
      for (const letter of letters) {
        const [, year, month, date] = plainText(letter).match(/到(\d+)年(\d+)月(\d+)日(?:左右)?届满/) ?? [];
        if (!year || !month || !date) continue;
        const last = [year, month.padStart(2, "0"), date.padStart(2, "0")].join("-");
        expect(last < facts.today).toBe(true);
        expect(facts.due.map(({ on }) => on)).toContain(last);
      }
    });
  });

  test("Every article that is named is cited, and every cited one is named", () => {
    check(({ letters }) => {
      for (const letter of letters) {
        const text = plainText(letter).replace(/：“[^”]*”/g, "");
        const cited = letter.citations.map(({ statute, article }) => placeInPrint({ statute, article }));
        const statutes = letter.citations.map(({ statute }) => statuteInPrint(statute));
        expect(cited.filter((place) => !text.includes(place.replace(/^《.*》/, "")))).toEqual([]);
        const named = [...text.matchAll(/《[^》]+》/g)].map(([name]) => name);
        const other = named.filter((name) => !statutes.includes(name) && !/通知》$|短信息服务/.test(name));
        expect(other).toEqual([]);
      }
    });
  });
});
