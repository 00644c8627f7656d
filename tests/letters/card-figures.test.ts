import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channelById } from "@/lib/channels";
import { gatherFacts } from "@/lib/complaints/facts";
import type { FieldCard } from "@/lib/letters/letter";
import { anyLog } from "../fixtures/any-calls";
import { anyRefusals, type Log } from "../fixtures/any-refusals";
import { answersToAll as answers, sample, today } from "../fixtures/cases";
import { descriptionForms } from "../fixtures/figures/card-forms";
import { wrongFigures } from "../fixtures/figures/claimed";
import { clockOf, momentOf, sorted } from "../fixtures/recount-clock";
import { madeOnce, tries } from "../fixtures/tries";

const log = fc
  .tuple(anyLog("2026-07-01", today, 40), anyRefusals)
  .map(([{ calls }, refusals]): Log => ({ calls: sorted(calls), refusals }));

const cardsOf = madeOnce(({ calls, refusals }: Log): FieldCard[] => {
  const facts = gatherFacts({ ...sample, evidence: [], calls, refusals, answers, today });
  return channelById("12321")?.cards(facts) ?? [];
});

function check(look: (call: Call, values: Map<string, string>, card: FieldCard, one: Log) => void) {
  fc.assert(
    fc.property(log, (one) => {
      const cards = cardsOf(one);
      expect(cards.map(({ callId }) => callId)).toEqual(one.calls.map(({ id }) => id).toReversed());
      for (const [at, call] of one.calls.toReversed().entries()) {
        const card = cards[at];
        if (card) look(call, new Map(card.fields.map(({ label, value }) => [label, value])), card, one);
      }
    }),
    tries(80),
  );
}

/** The bands of the form, by their upper ends in seconds. */
const bands: [number, string][] = [
  [0, "未产生通话"],
  [179, "3分钟以下"],
  [299, "3到5分钟"],
  [600, "5到10分钟"],
  [Number.POSITIVE_INFINITY, "10分钟以上"],
];

/** "" where nobody noted how long it was: the user picks. */
function bandOf({ how, seconds }: Call): string {
  if (seconds === null) return how === "missed" || how === "one-ring" ? "未产生通话" : "";
  return bands.find(([most]) => seconds <= most)?.[1] ?? "";
}

/** What each field holds, whatever else is told in the others. */
function fieldsOf(call: Call): Record<string, string> {
  const { day, time } = clockOf(call);
  const own = { 您的手机号码: sample.complainant.phone };
  const number = call.number || "未知号码";
  return call.kind === "sms"
    ? { ...own, 发送短信的号码: number, 收到日期: day, 收到时间: time, 短信原文: call.smsText }
    : { ...own, 骚扰来电号码: number, 来电日期: day, 来电时间: time, 通话时长: bandOf(call) };
}

/** Where a card tells the course in words: of a call, and of a message. */
const tellingFields = ["来电描述", "补充说明"];

describe("Whatever the log, of each call's card for 12321", () => {
  test("number, day, hour and length are those of the call, and no other field holds a figure", () => {
    check((call, values) => {
      const known = fieldsOf(call);
      expect(Object.fromEntries([...values].filter(([label]) => label in known))).toEqual(known);
      const others = [...values].filter(([label]) => !(label in known) && !tellingFields.includes(label));
      const lost = "付款和损失的情况：“2026年9月28日，转出8000元”";
      expect(others.filter(([, value]) => /\d/.test(value.replace(lost, "")))).toEqual([]);
    });
  });

  test("every figure of what is told beside the call or the message is the recount, and none goes unclaimed", () => {
    check((call, values, _, { calls, refusals }) => {
      const same = { calls: calls.filter(({ number }) => number === call.number), refusals };
      const text = tellingFields.map((label) => values.get(label) ?? "").join("");
      expect([text, ...wrongFigures(text, descriptionForms, { call, same })]).toEqual([text]);
      expect(text.includes("累计")).toBe(same.calls.length > 1);
    });
  });

  test("the title has its number and its moment, and the kind has its code", () => {
    check((call, values, { title, fields }) => {
      const [name = "", moment = ""] = title.split("，");
      expect(name.replaceAll(" ", "")).toBe(call.number || "未显示号码");
      expect(momentOf(call).endsWith(moment)).toBe(true);
      expect(moment.startsWith("20")).toBe(clockOf(call).day.slice(0, 4) !== today.slice(0, 4));
      const note = fields.find(({ label }) => label === "不良类型")?.note ?? "";
      if (values.get("不良类型")) expect(note).toBe(`表单里的编号${call.category}`);
    });
  });
});
