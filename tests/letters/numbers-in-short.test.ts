import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import type { FiledStep } from "@/lib/channels/filed-step";
import { draft } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import type { LetterText } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { answersToAll, callsOf, sample, today } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { markedLoss } from "../fixtures/marked-loss";
import { sorted } from "../fixtures/recount-clock";
import { isBrief, saysLast, saysWhoCalled } from "../fixtures/recount-numbers";
import { toldToPolice } from "../fixtures/recount-reported";
import { toldToTrade } from "../fixtures/recount-trade";
import { madeOnce, tries } from "../fixtures/tries";

const answersTo = (calls: Call[]) => ({
  ...answersToAll,
  moneyLost: markedLoss(calls, answersToAll.moneyLost),
});

const log = anyLog("2024-01-01", today);
const runs = tries(20);

/** A receipt is written as its office wrote it: no number of a call. */
function unspaced(step: FiledStep): FiledStep {
  return { ...step, filed: { ...step.filed, receipt: step.filed.receipt.replaceAll(" ", "") } };
}

type Texts = { channel: string; texts: LetterText[]; fields: string[] };

/** What can be copied or said of these calls, whether a channel begins from them or follows what was handed in. */
const textsOf = madeOnce((calls: Call[]): Texts[] =>
  channels.flatMap((channel) => {
    const { filed, follows } = begun(channel);
    const known = { filed: filed.map(unspaced), follows: follows && unspaced(follows) };
    const facts = gatherFacts({ ...sample, evidence: [], calls, answers: answersTo(calls), today, ...known });
    const written = draft(channel, facts);
    if (written.kind !== "ok") return [];
    const { texts, cards } = written.value.letter;
    const told = [...channel.before(facts), ...texts].filter(({ id }) => id !== "title");
    const fields = cards.flatMap((card) => card.fields.map(({ value }) => value));
    return [{ channel: channel.id, texts: told, fields }];
  }),
);

/** The same log as one of a single trade: a sector's authority is there for one only. */
const oneTrade = (calls: Call[]) => calls.map((call) => ({ ...call, category: 22 as const }));

/** Two bodies are told of no call that is none of their business. */
function toldThrough(channel: string, calls: Call[]): Call[] {
  if (channel === "police") return toldToPolice(calls);
  return channel === "sector" ? toldToTrade(calls) : calls;
}

/** What came before the rule on commercial calls, and is told as its background, stands in a sentence of its own. */
function asTold(text: string, calls: Call[]): Call[] {
  const [, said] = /日另有(.+?)，只作背景。/.exec(text) ?? [];
  if (said === undefined) return calls;
  const isEarlier = (call: Call) => Date.parse(call.at) < Date.parse("2024-07-01T00:00+08:00");
  const earlier = calls.filter(isEarlier);
  const rings = earlier.filter(({ kind }) => kind === "call").length;
  const counted = [
    rings > 0 && `来电${rings}次`,
    earlier.length > rings && `短信${earlier.length - rings}条`,
  ];
  expect([text, said]).toEqual([text, counted.filter(Boolean).join("、")]);
  return calls.filter((call) => !isEarlier(call));
}

test("Every channel with a text to copy or to say is among those tried", () => {
  const told = textsOf(oneTrade(sample.calls)).filter(({ texts }) => texts.length > 0);
  expect(told.map(({ channel }) => channel).toSorted()).toEqual([
    "12345",
    "cyberspace",
    "market-complaint",
    "market-report",
    "operator",
    "police",
    "rights-request",
    "sector",
    "supplement",
    "tca-appeal",
    "tca-mailbox",
    "urge",
  ]);
});

const longNumbers = ["852", "853", "886", "81", "82", "65"].map(
  (code) => `+${code}${"0".repeat(14 - code.length)}`,
);

/** So much to say that a text which is read out leaves out the minute of the last call: six long numbers and a hidden one, calls and messages, of which some came after what was handed in. */
const longest = callsOf(
  ...[...longNumbers, "未显示号码"].flatMap((typed, nth) => [
    { typed, at: `2024-0${nth + 1}-10T21:06`, how: "missed" as const },
    { typed, at: `2026-09-2${nth}T21:06`, how: "person" as const, refused: true, category: 26 as const },
    { typed, at: `2026-10-0${nth + 1}T21:06`, kind: "sms" as const, smsText: "【某某】退订回T" },
  ]),
);

/** 17090000000、17100000000共2个号码向我的号码13800000000, or 我的号码13800000000收到未显示号码的. */
const whoAndWhom = /，(?:([^，。]+(?:，以及未显示的号码)?)向)?我的号码(\d+)(?:收到(未显示号码的))?/;

test("Whatever the log, every text lists who called, the number that was called, and the last call", () => {
  fc.assert(
    fc.property(log, fc.boolean(), ({ calls: any }, isOneTrade) => {
      const calls = sorted(isOneTrade ? oneTrade(any) : any);
      const all = textsOf(calls).flatMap(({ channel, texts }) => {
        const ofChannel = toldThrough(channel, calls);
        return texts.map((one) => ({ ...one, calls: asTold(one.text, ofChannel) }));
      });
      for (const { name, text, limit, calls } of all) {
        const [, who, called, hidden] = whoAndWhom.exec(text) ?? [];
        expect([name, called]).toEqual([name, sample.complainant.phone]);
        const isShort = isBrief(text);
        if (isShort) expect([name, text]).toEqual([expect.stringMatching(/稿子|这样说|电话里念/), text]);
        expect([name, who, saysWhoCalled(who ?? hidden ?? "", calls, isShort)]).toEqual([name, who, true]);
        if (calls.length > 1) expect([name, text, saysLast(text, calls)]).toEqual([name, text, true]);
        expect(text.length, name).toBeLessThanOrEqual(limit ?? text.length);
      }
    }),
    { ...runs, examples: [[{ calls: longest, evidence: [] }, false]] },
  );
});

test("Whatever the log, no number of a text or of a form's field holds a space", () => {
  fc.assert(
    fc.property(log, ({ calls }) => {
      for (const { texts, fields } of textsOf(sorted(calls)))
        for (const one of [...texts.map(({ text }) => text), ...fields]) expect(one).not.toMatch(/\d \d/);
    }),
    runs,
  );
});
