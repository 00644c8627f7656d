import { expect, test } from "vitest";
import { nameScripts } from "@/lib/channels/parts/name-scripts";
import { callsOf, sampleFacts } from "../fixtures/cases";

const rung = { how: "person", seconds: 30, typed: "024 8888 7777", at: "2026-09-01T10:00" };
const dunning = { ...rung, category: 9 };
const selling = { ...rung, category: 22, typed: "170 1234 5678" };
const sent = { kind: "sms", at: "2026-09-02T10:00", typed: "1069 0000 0000" };
const dunningMessage = { ...sent, category: 9, smsText: "【某贷】请尽快还款" };
const sellingMessage = { ...sent, category: 22, smsText: "【安心装饰】拒收请回复R" };

const asked = (said: object, ...calls: Record<string, unknown>[]) =>
  nameScripts(sampleFacts({ calls: callsOf(...calls), answers: said }));

test("Where some dun and others sell, each is asked its own, and a debt is denied to the dunning alone", () => {
  const [toSeller, toDunner, ...none] = asked({ notDebtor: true }, dunning, selling);
  expect(none).toEqual([]);
  expect(toSeller?.name).toBe("推销的，再打来时这样问，接通就录音");
  expect(toSeller?.text).toMatch(/推销电话/);
  expect(toSeller?.text).not.toMatch(/债务人|催收/);
  expect(toDunner?.name).toBe("催收的，再打来时这样问，接通就录音");
  expect(toDunner?.text).toContain("受哪家委托催收");
  expect(toDunner?.text).toContain("我不是债务人，没有欠这笔钱，");
  expect(toDunner?.text).not.toContain("推销");
  expect(toSeller?.id).not.toBe(toDunner?.id);
});

test("Each is asked as it came, by call or by message", () => {
  const [toSeller, toDunner] = asked({}, dunning, sellingMessage);
  expect(toSeller?.text).toContain("推销短信，请不要再发");
  expect(toDunner?.text).toContain("您怎么称呼，工号多少？");
  const [byCall, byMessage] = asked({}, selling, dunningMessage);
  expect(byCall?.text).toContain("请不要再打");
  expect(byMessage?.text).toContain("受哪家委托催收");
  expect(byMessage?.text).toContain("请不要再发");
});

test("Messages that only dun are asked nothing of selling", () => {
  const [only, ...others] = asked({}, dunningMessage);
  expect(others).toEqual([]);
  expect(only?.text).toContain("受哪家委托催收");
  expect(only?.text).not.toContain("推销");
});

test("Where all do the same there is one question, and none where the name is known", () => {
  expect(asked({}, selling).map(({ name }) => name)).toEqual(["再打来时这样问，接通就录音"]);
  expect(asked({}, dunning).map(({ name }) => name)).toEqual(["再打来时这样问，接通就录音"]);
  expect(asked({}, sellingMessage).map(({ name }) => name)).toEqual(["回短信、问对方客服，这样问"]);
  expect(asked({ merchantName: "安心装饰有限公司" }, dunning, selling)).toEqual([]);
});
