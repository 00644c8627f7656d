import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { wantsOf } from "@/lib/channels/parts/wants";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const sms = { kind: "sms", typed: "1069 0000 0000", category: 7 } as const;
const smsText = "【安心装饰】您的额度已批，速来办理，退订回T";
const sent = callsOf({ ...sms, at: "2026-09-01T10:00", smsText });
const channelOf = (id: string) => {
  const channel = channelById(id);
  if (!channel) throw new Error(id);
  return channel;
};

test.each(["12345", "sector"])("Where nobody spoke, the short texts of %s say what was written", (id) => {
  const texts = (calls: typeof sent) =>
    letterOf(id, sampleFacts({ calls, answers: answered })).texts.filter((one) => one.id !== "title");
  for (const { text } of texts(sent)) expect(text).toContain(`短信写的是：“${smsText}”。`);
  const bare = callsOf({ ...sms, at: "2026-09-01T10:00", smsText: "【安心装饰】 退订回R" });
  for (const { text } of texts(bare)) expect(text).not.toContain("短信写的是");
  const call = { typed: "170 9000 0000", how: "person", category: 7, words: "您要贷款吗" };
  const both = [...sent, ...callsOf({ ...call, at: "2026-09-02T10:00" })];
  expect(texts(both).find((one) => one.id === "short")?.text).toContain("对方说：“您要贷款吗”。");
});

test("A company reads in the request what it wrote", () => {
  const letter = letterOf("rights-request", sampleFacts({ calls: sent, answers: answered }));
  expect(plainText(letter)).toContain(`1. 2026年9月1日10:00，1069 0000 0000，“${smsText}”。`);
});

test("The police read the messages by which somebody pesters, marked or not", () => {
  const flood = ["00", "10", "20", "30", "40"].map((minute) => ({
    ...sms,
    at: `2026-09-01T10:${minute}`,
    smsText: `第${minute}条`,
  }));
  const text = plainText(letterOf("police", sampleFacts({ calls: callsOf(...flood), answers: answered })));
  expect(text).toMatch(/短信原文：\n.*“第00条”。(\n.*){3}\n.*“第40条”。/);
});

test.each(["12345", "12321", "sector"])(
  "%s asks what a fraud cost where one was marked, and only there",
  (id) => {
    const asked = (signs: string[]) => {
      const calls = callsOf({
        typed: "170 9000 0000",
        at: "2026-09-01T10:00",
        how: "person",
        category: 7,
        signs,
      });
      return openAsks(channelOf(id).asks, sampleFacts({ calls })).map(({ field }) => field);
    };
    expect(asked(["fraud"])).toContain("moneyLost");
    expect(asked([])).not.toContain("moneyLost");
    expect(asked(["threat"])).not.toContain("moneyLost");
  },
);

test("The police want a transfer slip where something was paid, and nobody's words where nothing was marked", () => {
  const wanted = (signs: string[]) => {
    const calls = callsOf({
      typed: "170 9000 0000",
      at: "2026-09-01T10:00",
      how: "person",
      category: 7,
      signs,
    });
    return wantsOf(channelOf("police").wants, sampleFacts({ calls }).calls).map(({ name }) => name);
  };
  expect(wanted([])).toEqual(["拒绝的凭据", "通话记录截图或详单"]);
  expect(wanted(["threat"])).not.toContain("转账凭证");
  expect(wanted(["threat"])).toContain("短信、聊天记录");
  expect(wanted(["paid"])).toContain("转账凭证");
});
