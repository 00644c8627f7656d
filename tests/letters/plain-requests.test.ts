import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts, factsFor, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const call = { at: "2026-09-12T10:05", how: "person", category: 22 };
const report = (...typed: string[]) =>
  plainText(
    letterOf("tca-report", sampleFacts({ calls: callsOf(...typed.map((one) => ({ ...call, typed: one }))) })),
  );
const requestsOf = (text: string) => text.split("请求事项")[1]?.match(/^　　\d+\. .*$/gm) ?? [];

test("Whatever kinds of numbers called, the administration is asked for six things at most", () => {
  const kinds = [
    "170 9000 0000",
    "",
    "700 0000 1234 5678",
    "9510 0000",
    "400 000 0000",
    "024 0000 0000",
    "+852 0000 0000",
  ];
  const requests = requestsOf(report(...kinds));
  expect(requests.length).toBeLessThanOrEqual(6);
  expect(requests.filter((one) => one.includes("转送"))).toHaveLength(1);
});

test("Numbers are handed on by what they are: of a place, of a user, or of neither", () => {
  expect(report("170 9000 0000")).toContain("；号码归属地在外省的，请转送当地通信管理局办理");
  expect(report("9510 0000")).toContain("；码号使用单位在外省的，请转送当地通信管理局办理");
  expect(report("9510 0000", "170 9000 0000")).toContain("；号码归属地或者码号使用单位在外省的，");
  for (const other of ["+852 0000 0000", "", "700 0000 1234 5678"])
    expect(report(other)).not.toContain("转送");
});

test("No letter names the reason of a secrecy that it did not give cause for", () => {
  for (const channel of channels) {
    const letter = letterOf(channel.id, factsFor(channel, { answers: { ...answered, keepSecret: true } }));
    expect(reviewText(letter)).not.toMatch(/除[^，。]*(停止拨打|号码来源)[^，。]*所必需外/);
  }
});

test("The text of a message needs no record of the user's, and what was said does", () => {
  const sms = { ...call, kind: "sms", how: null, typed: "1069 0000 0000", smsText: "【某贷】退订回T" };
  const spoken = { ...call, typed: "170 9000 0000", words: "您家要装修吗" };
  const told = (...calls: Record<string, unknown>[]) =>
    plainText(letterOf("12345", sampleFacts({ calls: callsOf(...calls) })));
  expect(told(sms)).toContain("短信原文：\n　　1. 2026年9月12日10:05，1069 0000 0000，“【某贷】退订回T”。");
  expect(told(sms)).not.toContain("照我当时的记录");
  expect(told(spoken)).toContain("对方的原话，照我当时的记录：");
  expect(told(spoken, sms)).toContain("来电中的原话照我当时的记录，短信照原文：");
});

test("One rule for a name that only some of the calls gave", () => {
  const facts = (channel: (typeof channels)[number]) =>
    factsFor(channel, { answers: { ...answered, appName: "样例装修平台", leakSigns: "填过电话" } });
  for (const channel of channels)
    expect(reviewText(letterOf(channel.id, facts(channel)))).not.toMatch(/(^|[^分])来电人自称/m);
});

test("Up to five numbers are read out, each by itself", () => {
  const numbers = ["02400000000", "16500000000", "17090000000", "17100000000", "95100000"];
  const calls = callsOf(...numbers.map((typed) => ({ ...call, typed })));
  for (const id of ["12345", "market-report", "market-complaint"]) {
    const { texts } = letterOf(id, decorationFacts({ calls, answers: answered }));
    for (const { text } of texts.filter((one) => one.id === "script"))
      expect(text).toContain(`${numbers.join("、")}共5个号码`);
  }
  const told = letterOf("12345", decorationFacts({ answers: { ...answered, keepSecret: true } })).texts;
  expect(told.find(({ id }) => id === "script")?.text).toContain(
    "17090000000、17100000000、16500000000共3个号码",
  );
});
