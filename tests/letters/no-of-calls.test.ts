import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const rang = { typed: "171 0000 0000", how: "person", category: 22, caller: "安心装饰" } as const;
const no = { ...rang, at: "2026-09-10T10:30", refused: true };
const sent = { kind: "sms", category: 22, smsText: "【安心装饰】特惠，退订回T" } as const;
const port = { ...sent, typed: "1069 0000 0000", at: "2026-09-12T09:00" };
const own = { ...sent, typed: "171 0000 0000", at: "2026-09-12T09:00" };
const answers = { ...answered, isCustomer: false };

const told = (id: string, ...calls: Record<string, unknown>[]) => {
  const facts: Facts = sampleFacts({ calls: callsOf(...calls), answers });
  return reviewText(letterOf(id, facts));
};

const onCall = { ...no, refusedWay: "on-call" };
const written = { ...no, refusedWay: "sms" };

test("A no to calls is held against no message, and takes back no consent to messages", () => {
  const suit = told("lawsuit", onCall, port);
  expect(suit).not.toContain("被告仍发来短信");
  expect(suit).not.toContain("同条：“消费者选择取消的");
  expect(suit).toContain("此后另有1069 0000 0000的同类短信1条，署名仍为【安心装饰】");
  expect(suit).toContain(
    "原告明确表示拒绝以后，即使此前同意过来电，也已撤回；即使此前同意过短信，现在此撤回",
  );
});

test("A no in writing, or a later call, is held against both", () => {
  expect(told("lawsuit", written, port)).toContain("原告拒绝以后，被告仍发来短信1条");
  const suit = told("lawsuit", onCall, { ...rang, typed: "172 0000 0000", at: "2026-09-11T09:00" });
  expect(suit).toContain("被告仍来电1次");
  expect(suit).toContain("即使此前有过同意，也已撤回");
});

test.each(["12321", "tca-report", "operator", "12345", "market-report", "sector"])(
  "A message from a number that was told to call no more came again, and not still, channel %s",
  (id) => {
    const [calls, both] = [onCall, written].map((first) =>
      told(id, first, own, { ...rang, at: "2026-09-13T10:00" }),
    );
    expect(calls).toMatch(/又来电1次、发来短信1条/);
    expect(calls).not.toMatch(/仍[^。]*短信1条/);
    expect(both).toMatch(/仍来电1次、发来短信1条/);
  },
);

test("Each claim of a consent that is gone says of which it is", () => {
  expect(told("rights-request", onCall, own)).toMatch(
    /即使同意过来电，我明确表示拒绝时也已撤回，在此重申；即使同意过短信，自贵方收到本函之日起撤回/,
  );
  expect(told("rights-request", written, own)).toContain("即使有过，我明确表示拒绝时也已撤回，在此重申");
});
