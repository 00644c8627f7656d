import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { evidenceList } from "@/lib/complaints/evidence-list";
import { evidenceRows } from "@/lib/complaints/evidence-rows";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Evidence } from "@/lib/evidence/evidence";
import type { Block, Letter } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { anyRefusals, type Log } from "../fixtures/any-refusals";
import { answersToAll as answers, sample, today } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { lengthOf, sorted } from "../fixtures/recount-clock";
import { enclosedIn, saysWhatIsShown, saysWhereFrom } from "../fixtures/recount-evidence";
import { noesIn } from "../fixtures/recount-noes";
import { busiestFirst, shownIn } from "../fixtures/recount-numbers";
import { toldToPolice } from "../fixtures/recount-reported";
import { toldToTrade } from "../fixtures/recount-trade";
import { madeOnce, tries } from "../fixtures/tries";

type Case = Log & { evidence: Evidence[] };

/** As told by a case file, some of it: every second call and refusal, every third file. */
const someTold = ({ calls, refusals, evidence }: Case): Case => {
  const caseDataAt = "2026-10-01T00:00:00.000Z";
  return {
    calls: calls.map((one, at) => (at % 2 === 0 ? one : { ...one, caseDataAt })),
    refusals: refusals.map((one, at) => (at % 2 === 0 ? one : { ...one, caseDataAt })),
    evidence: evidence.map((one, at) => (at % 3 === 0 ? { ...one, isTold: true } : one)),
  };
};

/** Files show one call, several or none; of some it is known when they were made. */
function shownBy(file: Evidence, at: number, calls: Call[]): Evidence {
  const several = calls.filter((_, nth) => nth % (at + 1) === 0).map(({ id }) => id);
  const callIds = [several, file.callIds, []][at % 3] ?? [];
  return { ...file, callIds, takenAt: at % 2 === 0 ? "2026-10-08T16:30:00.000Z" : null };
}

const log = fc
  .tuple(anyLog("2026-07-01", today, 20), anyRefusals, fc.boolean())
  .map(([{ calls, evidence }, refusals, isTold]): Case => {
    const one = {
      calls: sorted(calls),
      refusals,
      evidence: evidence.map((file, at) => shownBy(file, at, calls)),
    };
    return isTold ? someTold(one) : one;
  });

const lettersOf = madeOnce(({ calls, refusals, evidence }: Case): Letter[] =>
  channels.flatMap((channel) => {
    const said = { ...sample, evidence, calls, refusals, answers, today, ...begun(channel) };
    const written = draft(channel, gatherFacts(said));
    return written.kind === "ok" ? [written.value.letter] : [];
  }),
);

/** Letters to, or against, one company tell of a part of the calls alone: ./figures.test.ts. */
const ofAll = [
  "operator",
  "12321",
  "tca-report",
  "tca-appeal",
  "12345",
  "cyberspace",
  "tca-mailbox",
  "sector",
];

const titleOf = ({ blocks }: Letter) =>
  blocks.flatMap((one) => (one.kind === "title" ? [one.text] : []))[0] ?? "";
const itemsOf = ({ blocks }: Letter) =>
  blocks.flatMap((one) => (one.kind === "attachments" ? one.items : []));
const annexesOf = ({ blocks }: Letter) => blocks.flatMap((one) => (one.kind === "annex" ? [one.title] : []));

function rowsUnder(head: string, blocks: Block[]): string[][] {
  return blocks.flatMap((block) => (block.kind === "table" && block.head.includes(head) ? block.rows : []));
}

/** Two bodies are told of no call that is none of their business. */
function toldThrough(channel: string, { calls, refusals }: Case): Call[] {
  if (channel === "police") return toldToPolice(calls, refusals);
  return channel === "sector" ? toldToTrade(calls) : calls;
}

function check(look: (letter: Letter, one: Case) => void) {
  fc.assert(
    fc.property(log, (one) => {
      for (const letter of lettersOf(one)) look(letter, one);
    }),
    { ...tries(20), endOnFailure: true },
  );
}

describe("Whatever the log, the noes and the files", () => {
  test("A title has no figure but numbers that called, the busiest first, and 等 where there are more", () => {
    check((letter, one) => {
      const title = titleOf(letter).replace(/（(?:工单号|信件编号|申诉编号)0000 0920 0[12]）/, "");
      const said = (title.match(/\+?\d[\d ]*\d/g) ?? []).map((one) => one.replaceAll(" ", ""));
      const all = toldThrough(letter.channel, one);
      expect([title, ...said.filter((number) => !shownIn(all).has(number))]).toEqual([title]);
      if (said.length === 0 || !ofAll.includes(letter.channel)) return;
      const known = busiestFirst(all);
      expect([title, ...said]).toEqual([title, known.find(({ number }) => number !== "")?.number]);
      expect([title, title.includes("等号码")]).toEqual([title, known.length > 1]);
    });
  });

  test("A title names calls, messages or both, as they came", () => {
    check((letter, one) => {
      const title = titleOf(letter);
      if (!ofAll.includes(letter.channel) || !title.includes("骚扰")) return;
      const has = (kind: string) => toldThrough(letter.channel, one).some((call) => call.kind === kind);
      expect([title, title.includes("电话"), title.includes("短信")]).toEqual([
        title,
        has("call"),
        has("sms"),
      ]);
    });
  });

  test("What is enclosed has the number of calls and files, and each annex the place and the name of its line", () => {
    check((letter, { calls, evidence }) => {
      const items = itemsOf(letter);
      for (const title of annexesOf(letter)) {
        const [, nth = "1", name = ""] = /^附件(\d*)　(.*)$/.exec(title) ?? [];
        expect([title, items[Number(nth || 1) - 1]?.replace(/（.*/, "")]).toEqual([
          title,
          name.replace(/（.*/, ""),
        ]);
      }
      if (!["tca-report", "12345"].includes(letter.channel)) return;
      const isAllMessages = calls.every(({ kind }) => kind === "sms");
      const isMixed = !isAllMessages && calls.some(({ kind }) => kind === "sms");
      const table = `${isAllMessages ? "短信" : isMixed ? "来电、短信" : "来电"}记录表（共${calls.length}条）`;
      const figures = calls.length < 10 ? [] : [isAllMessages ? "短信统计" : "来电统计"];
      expect(items).toEqual([
        table,
        ...figures,
        ...enclosedIn(evidence.filter(({ callIds }) => callIds.length > 0)),
      ]);
    });
  });

  test("Each line of 证据目录 has its length, its moments and what its calls were", () => {
    fc.assert(
      fc.property(log, ({ calls, evidence }) => {
        const list = evidenceList(evidence, calls, {}, "林静", today);
        const rows = rowsUnder("证明对象和内容", list);
        expect(rows.map(([nth]) => nth)).toEqual(evidence.map((_, at) => `${at + 1}`));
        const left = [...evidence];
        for (const [, name = "", , origin = "", aim = "", page] of rows) {
          const at = left.findIndex(
            (one) => name === nameOf(one) && saysWhatIsShown(aim, one, calls) && saysWhereFrom(origin, one),
          );
          expect([name, origin, aim, page, at >= 0]).toEqual([name, origin, aim, "电子文件", true]);
          left.splice(at, 1);
        }
        const sheet = evidenceRows(evidence, calls, {}).rows.slice(0, rows.length);
        expect(sheet.map(([nth, , ...more]) => [`${nth}`, ...more.slice(0, 5)])).toEqual(rows);
      }),
      tries(40),
    );
  });

  test("来自案件数据 stands beside what a case file told, and beside nothing else", () => {
    check((letter, one) => {
      const isTold = [...one.calls, ...one.refusals].some(({ caseDataAt }) => caseDataAt);
      if (!isTold) expect(JSON.stringify([letter.blocks, letter.texts])).not.toContain("案件数据");
      if (!["tca-report", "12345"].includes(letter.channel) || one.calls.length < 10) return;
      const rows = rowsUnder("怎么拒绝的", letter.blocks);
      const known = noesIn(one).map((no) => Boolean(told(one, no.id)));
      expect(rows.map(([, way = ""]) => way.includes("来自案件数据"))).toEqual(known);
    });
  });
});

const names: Partial<Record<Evidence["kind"], string>> = {
  recording: "通话录音",
  "call-screenshot": "通话记录截图",
  refusal: "拒绝的凭据",
};

function nameOf({ kind, seconds }: Evidence): string {
  return `${names[kind]}${seconds === null ? "" : `（${lengthOf(seconds)}）`}`;
}

const told = ({ calls, refusals }: Log, id: string) =>
  [...calls, ...refusals].find((one) => one.id === id)?.caseDataAt;
