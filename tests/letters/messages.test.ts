import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channelById, channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import type { Channel, Need } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { figuresAnnex } from "@/lib/channels/parts/figures-annex";
import { outlook } from "@/lib/complaints/draft";
import { gatherFacts } from "@/lib/complaints/facts";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sample, today } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

/** Words for calls, which no letter about messages has. */
const ofCalls = /来电|拨打|打电话|呼叫|呼出|主叫|不要再打|推销电话|营销电话|骚扰电话|在打|打来/g;

/** Eight messages of one kind, over a New Year, of a port, a telephone and the operator, one of them refused. */
function messagesOf(category: number | null): Call[] {
  const days = [
    "2025-12-30",
    "2025-12-31",
    "2026-09-01",
    "2026-09-02",
    "2026-09-04",
    "2026-09-22",
    "2026-09-23",
    "2026-10-08",
  ];
  return callsOf(
    ...days.map((day, at) => ({
      kind: "sms",
      typed: at === 7 ? "10086" : at % 3 === 0 ? "170 9000 0000" : "1069 0000 0000",
      at: `${day}T2${at % 4}:15`,
      category,
      knewMyName: at === 1,
      smsText: `【安心装饰】第${at}条，退订回T`,
      signs: at === 4 ? ["threat"] : at === 5 ? ["flood"] : [],
      ...(at === 2 ? { refused: true, refusedWay: "sms" } : {}),
    })),
  );
}

const outside = (["sms", "operator", "ktfsr", "other"] as const).map((way, at) => ({
  id: `r${at}`,
  at: `2026-09-05T0${at}:00:00.000Z`,
  way,
  callerId: null,
  numbers: ["17090000000"],
  note: "",
  evidenceIds: [],
}));

function factsOf(channel: Channel, category: number | null, isOutside: boolean): Facts {
  return gatherFacts({
    complainant: { ...sample.complainant, gender: "女" },
    calls: messagesOf(category),
    evidence: [],
    refusals: isOutside ? outside : [],
    answers: {
      ...noAnswers,
      ...answered,
      keepSecret: true,
      neverAgreed: true,
      sellsOnline: true,
      hidName: true,
    },
    today,
    ...begun(channel),
  });
}

function isShut(channel: Channel, facts: Facts): boolean {
  return channel.closed(facts).length > 0 || channel.needs(facts).some(({ required }) => required);
}

/** All that one reads, copies and says, without what is quoted and the names of laws and of the operators' service. */
function printed(channel: Channel, facts: Facts): string {
  const letter = letterOf(channel.id, facts);
  const texts = [...channel.before(facts), ...letter.texts].map(({ name, text }) => `${name}\n${text}`);
  const fields = letter.cards.flatMap(({ fields: all }) =>
    all.map(({ label, value }) => `${label} ${value}`),
  );
  const claims = letter.claims.map(({ text, source }) => `${text} ${source}`);
  const all = [plainText(letter), ...texts, ...fields, ...claims].join("\n");
  return all.replace(/，内容是：[^。]*。|“[^”]*”|《[^》]*》|骚扰电话拦截/g, "");
}

describe.each([
  ["said in a message", false],
  ["said outside of messages", true],
])("A letter about messages only, the no %s, has no word for calls", (_, isOutside) => {
  test.each(channels.map((channel) => [channel.id, channel] as const))("%s", (_id, channel) => {
    for (const category of [5, 7, 9, 22, null]) {
      const facts = factsOf(channel, category, isOutside);
      if (isShut(channel, facts)) continue;
      const lines = printed(channel, facts)
        .split("\n")
        .filter((line) => line.match(ofCalls));
      expect(lines).toEqual([]);
    }
  });
});

/** Nobody can show any of it of a message. */
const shownOfCalls = /录音|原话|通话|来电|打来|打了|电话/;

test.each(channels.map((channel) => [channel.id, channel] as const))(
  "What is wanted for a letter about messages only can be had of messages: %s",
  (_id, channel) => {
    const facts = factsOf(channel, 22, false);
    const calls = facts.calls.map((call) => ({
      ...call,
      smsText: "",
      signs: [...call.signs, "paid" as const],
    }));
    const { checklist, needs } = outlook(channel, { ...facts, calls });
    const wanted = [...checklist.flatMap(({ name, why }) => [name, why]), ...needs.map(wordsOf)];
    expect(wanted.filter((text) => shownOfCalls.test(text))).toEqual([]);
    expect(checklist.length).toBeGreaterThan(0);
  },
);

function wordsOf({ text, next }: Need): string {
  return `${text}，${next?.text}`;
}

test("A letter about calls and messages may still be heard", () => {
  const report = channelById("tca-report");
  const calls = [...messagesOf(22), ...callsOf({ typed: "170 9000 0000", at: "2026-09-22T10:15" })];
  const facts = gatherFacts({ ...sample, refusals: [], calls, answers: noAnswers, today });
  expect(report && outlook(report, facts).checklist.map(({ name }) => name)).toContain("通话录音");
});

test("The annex of a mixed log says of a no to a message that it was said when the message came", () => {
  const mixed = callsOf(
    ...["01", "02", "03", "04"].map((day) => ({ typed: "170 9000 0000", at: `2026-09-${day}T10:15` })),
    { typed: "1069 0000 0000", kind: "sms" as const, at: "2026-09-05T10:15", refused: true },
    { typed: "1069 0000 0000", kind: "sms" as const, at: "2026-09-22T10:15" },
  );
  const gathered = { complainant: sample.complainant, calls: mixed, evidence: [], refusals: [] };
  const { calls } = gatherFacts({ ...gathered, answers: { ...noAnswers, ...answered }, today });
  const rows = figuresAnnex(calls, today).flatMap((block) =>
    block.kind === "table" ? block.rows.flat() : [],
  );
  expect(rows).toContain("在收到短信时");
  expect(rows).not.toContain("在来电时");
});
