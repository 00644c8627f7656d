import { describe, expect, test } from "vitest";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { gatherFacts } from "@/lib/complaints/facts";
import { plainText } from "@/lib/letters/plain";
import { askedOperator, callsOf, sample } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const calls = callsOf(
  { typed: "170 9000 0000", at: "2026-09-12T10:05", how: "person", category: 22 },
  { typed: "170 9000 0000", at: "2026-09-25T10:05", how: "person", category: 22 },
);
const message = callsOf({
  kind: "sms",
  typed: "1069 0000 0000",
  at: "2026-09-13T09:00",
  category: 22,
  smsText: "【安心装饰】退订回R",
});

function told(ways: StandaloneRefusal["way"][], all = calls) {
  const refusals = ways.map((way, at) => ({
    id: `r${at}`,
    at: "2026-09-15T04:00:00.000Z",
    way,
    callerId: null,
    numbers: [],
    note: "",
    evidenceIds: [],
  }));
  const answers = { ...noAnswers, ...askedOperator, numberProvince: "辽宁省" };
  const { complainant } = sample;
  return gatherFacts({ complainant, calls: all, evidence: [], refusals, answers, today: "2026-10-09" });
}

/** Everything the operator or its authority reads: the letter and the texts beside it. */
function asked(id: string, facts: ReturnType<typeof told>): string[] {
  const texts =
    channelById(id)
      ?.texts(facts)
      .map(({ text }) => text) ?? [];
  return [plainText(letterOf(id, facts)).replace(/^[\s\S]*?(投诉请求|申诉要求)/, ""), ...texts];
}

describe.each(["operator", "tca-appeal"])("What channel %s asks of one's own operator", (id) => {
  test("is all of it where nothing was done", () => {
    for (const text of asked(id, told([]))) {
      expect(text).toContain("登记拒绝营销来电");
      expect(text).not.toContain("是否生效");
    }
  });

  test("is whether it works, where the log says that it was done", () => {
    for (const text of asked(id, told(["operator", "ktfsr"]))) {
      expect(text).toContain("已经登记拒绝营销来电、设置拦截的是否生效");
      expect(text).not.toMatch(/(?<!已经)登记拒绝营销来电|开通骚扰电话防护|采取(来电)?防骚扰措施/);
    }
  });

  test("is to block it, where nothing that was heard was for sale", () => {
    const dunning = callsOf({ typed: "170 9000 0000", at: "2026-09-12T10:05", how: "person", category: 9 });
    for (const text of asked(id, told([], dunning))) {
      expect(text).toMatch(/(上述|下列|这些|这个)号码的来电(予以拦截或者标记|拦下来或者标上)提醒/);
      expect(text).not.toMatch(/登记拒绝|停止(贵公司|其)自身|合作方的都/);
    }
  });

  test("is the rest, where one of the two was done", () => {
    for (const text of asked(id, told(["ktfsr"]))) {
      expect(text).toMatch(/(?<!已经)登记拒绝营销来电/);
      expect(text).toContain("已经设置拦截的是否生效");
      expect(text).not.toMatch(/开通骚扰电话防护|采取(来电)?防骚扰措施/);
    }
  });

  test("is still about messages, where only calls were refused and blocked", () => {
    for (const text of asked(id, told(["operator", "ktfsr"], [...calls, ...message])))
      expect(text).toContain("登记拒绝营销短信");
  });
});

test("What a short text asks to check it has told, and a letter says what came after a block", () => {
  const noes = callsOf(
    {
      typed: "170 9000 0000",
      at: "2026-09-12T10:05",
      how: "person",
      category: 22,
      refused: true,
      refusedWay: "operator",
    },
    { typed: "170 9000 0000", at: "2026-09-13T10:05", how: "person", category: 22 },
    {
      typed: "170 9000 0000",
      at: "2026-09-14T10:05",
      how: "person",
      category: 22,
      refused: true,
      refusedWay: "on-call",
    },
    { typed: "170 9000 0000", at: "2026-09-16T10:05", how: "person", category: 22 },
  );
  const facts = told(["operator"], noes);
  for (const text of asked("operator", facts).slice(1)) {
    expect(text).toContain("9月12日我设置了拦截，9月15日我登记了拒绝营销来电，登记或者设置拦截以后来电3次。");
    expect(text).toContain("核实已经登记拒绝营销来电、设置拦截的是否生效");
  }
  expect(plainText(letterOf("operator", facts))).toContain("登记或者设置拦截以后，来电3次。");
});
