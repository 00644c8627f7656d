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
  expect(requests.filter((one) => one.includes("转送当地"))).toHaveLength(1);
});

test("Numbers are handed on by what they are: of a place, of a user, or of neither", () => {
  expect(report("170 9000 0000")).toContain("；号码归属地在外省的，请转送当地通信管理局办理");
  expect(report("9510 0000")).toContain("；码号使用单位在外省的，请转送当地通信管理局办理");
  expect(report("9510 0000", "170 9000 0000")).toContain("；号码归属地或者码号使用单位在外省的，");
  for (const other of ["+852 0000 0000", "", "700 0000 1234 5678"])
    expect(report(other)).not.toContain("转送当地");
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
  const long = {
    ...answered,
    neverAgreed: true,
    merchantName: "南京某某金融信息服务咨询有限责任公司鼓楼分公司",
  };
  const [no, ...others] = calls;
  const refused = [{ ...no, refused: true, refusedWay: "on-call" }, ...others] as typeof calls;
  const crowded = letterOf("12345", decorationFacts({ calls: refused, answers: long })).texts;
  expect(crowded.find(({ id }) => id === "script")?.text).toContain(`${numbers.join("、")}共5个号码`);
  const told = letterOf("12345", decorationFacts({ answers: { ...answered, keepSecret: true } })).texts;
  expect(told.find(({ id }) => id === "script")?.text).toMatch(
    /17090000000、17100000000、16500000000(?:共3个号码)?向/,
  );
});

test("What only the police look into is asked in every text as in the letter", () => {
  const threat = { ...call, typed: "170 9000 0000", signs: ["threat"], words: "小心点" };
  const { texts } = letterOf("12345", sampleFacts({ calls: callsOf(threat) }));
  for (const { text } of texts.filter(({ id }) => id !== "title")) expect(text).toContain("威胁线索转公安");
});

test("Who never agreed asks for the proof of a consent, and not whether there was one", () => {
  const said = { ...answered, neverAgreed: true };
  const told = reviewText(letterOf("market-report", decorationFacts({ answers: said })));
  expect(told).not.toMatch(/是否(事先)?取得我的同意|我同意过没有/);
  expect(told).toContain("核查上述来电是否由被举报人或者其委托的人拨打，有无取得过我同意的凭据；");
  expect(told).toContain("有没有我同意过的凭据");
});

test("Where nobody said that it sells, the rule on selling is asked for only if it does", () => {
  const unsaid = { ...call, typed: "170 9000 0000", category: null };
  const told = plainText(letterOf("12345", sampleFacts({ calls: callsOf(unsaid) })));
  expect(told).toContain("如属商业营销，请转市场监督管理部门，涉嫌违反规定的，依照");
});

test("Numbers of several sorts that somebody registered for are asked about once", () => {
  const told = requestsOf(report("170 9000 0000", "189 0000 0000", "024 0000 0000")).join();
  expect(told.match(/实名登记情况/g)).toHaveLength(1);
  expect(told).toContain(
    "出借电话卡、电信线路的情形，有的请将线索转公安机关；其中虚拟运营商号段的，并核查移动通信转售企业",
  );
});

test("The one call among messages is told to be a tape as such", () => {
  const robot = { ...call, typed: "9510 0000", how: "robot" };
  const sms = { ...call, kind: "sms", how: null, typed: "1069 0000 0000", smsText: "【某贷】退订回T" };
  const told = plainText(letterOf("12345", sampleFacts({ calls: callsOf(robot, sms) })));
  expect(told).toContain("。来电为自动语音。");
  expect(told).not.toContain("1次为自动语音");
});

test("A customer asks the company what it did with the number, and not where it has it from", () => {
  const told = reviewText(letterOf("market-complaint", decorationFacts({ answers: answered })));
  expect(told).not.toMatch(/从何而来|从哪来/);
  expect(told).toContain("说明我的电话号码作何使用、提供给了谁");
});

test("Nobody says 都 of one call", () => {
  expect(report("")).toContain("未显示号码的来电经该企业送达");
  expect(report("", "")).toContain("未显示号码的来电都经该企业送达");
  expect(report("170 9000 0000")).toContain("上述来电经该企业送达");
});
