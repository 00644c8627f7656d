import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { LoggedCall } from "@/lib/channels/facts";
import { draft } from "@/lib/complaints/draft";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";

const names = ["安心装饰", "江景名邸", "客服小王", ""];
const words = ["国庆活动最后一天", "您刚买了房吧", ""];

/** So many calls of a few hours each, of every sort of number, name, no and sign. */
function log(count: number, category: number): Call[] {
  const calls = callsOf(
    { typed: "170 9000 0000", how: "person", category, caller: "安心装饰", at: "2026-09-02T10:00" },
    {
      typed: "1069 0000 0001",
      kind: "sms",
      category: 7,
      smsText: "【好借钱】额度5万元",
      at: "2026-09-02T10:00",
    },
  );
  const [call, message] = calls as [Call, Call];
  return Array.from({ length: count }, (_, at): Call => {
    const isMessage = at % 5 === 4;
    const number =
      at % 3 === 0 ? (isMessage ? message : call).number : `1709${String(at % 997).padStart(7, "0")}`;
    return {
      ...(isMessage ? message : call),
      ...(isMessage ? {} : { caller: names[at % 4] ?? "", words: words[at % 3] ?? "" }),
      id: `c${at}`,
      number,
      at: new Date(Date.parse("2026-03-01T00:00Z") + (at * 5_000 * 3_600_000) / count).toISOString(),
      refused: at % 2 === 0,
      refusedWay: at % 2 === 0 ? (at % 4 === 0 ? "on-call" : "sms") : null,
      signs: at % 7 === 0 ? ["threat"] : at % 11 === 0 ? ["fraud"] : [],
    };
  });
}

/** How often anything of any call is looked at while the letter is drawn up. */
function looks(channel: Channel, count: number): number {
  const { id } = channel;
  let looked = 0;
  const watch = (call: LoggedCall) =>
    new Proxy(call, {
      get: (of, key) => {
        looked++;
        return Reflect.get(of, key);
      },
    });
  const facts = sampleFacts({
    calls: log(count, id === "sector" ? 7 : 22),
    answers: answered,
    ...begun(channel),
  });
  const drawn = draft(channel, { ...facts, calls: facts.calls.map(watch) });
  expect([id, drawn.kind === "refused" ? drawn : "ok"]).toEqual([id, "ok"]);
  return looked;
}

test("Four times the calls are looked at four times as often, not sixteen times", {
  timeout: 600_000,
}, () => {
  const ratios = channels.map((one) => [one.id, looks(one, 800) / looks(one, 200)] as const);
  expect(ratios.filter(([, ratio]) => ratio > 5)).toEqual([]);
});
