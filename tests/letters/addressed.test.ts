import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { addressIn } from "@/lib/channels/parts/addressed";
import { outlook } from "@/lib/complaints/draft";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

test.each([
  ["【速贷通】尊敬的周女士，您有一笔额度待领取", "周女士"],
  ["王芳女士，您的账单已逾期", "王芳女士"],
  ["请问是周女士吗", "周女士"],
  ["您好周先生，我是贷款中心", "周先生"],
  ["林静女士，您好", ""],
  ["尊敬的客户先生您好", ""],
  ["这位女士，了解一下装修", ""],
  ["您家要装修吗", ""],
  ["林阿姨，您的保单快过期了", "林阿姨"],
  ["张阿姨介绍我来的", ""],
])("“%s” calls 林静 %s", (words, called) => {
  expect(addressIn({ words, smsText: "" }, "林静")).toBe(called);
});

const call = { typed: "171 2222 3333", how: "person", category: 7, knewMyName: true };
const greeted = { ...call, at: "2026-09-02T10:00", words: "尊敬的周女士，您有额度" };
const named = { ...call, at: "2026-09-03T10:00", words: "林静女士，您有额度" };
const doors = ["tca-report", "12321", "12345", "rights-request", "market-report"];

function told(...calls: Record<string, unknown>[]) {
  const facts = sampleFacts({ calls: callsOf(...calls), answers: answered });
  return { facts, texts: doors.map((door) => reviewText(letterOf(door, facts))) };
}

test("A letter says how the caller addressed the user where the quoted words hold no name of theirs", () => {
  const { facts, texts } = told(greeted);
  expect(texts.join("\n")).toContain("来电人称呼我为“周女士”");
  for (const text of texts) expect(text).not.toMatch(/我的姓名|能说出姓名/);
  const codes = outlook(channelById("12345") ?? expect.fail(), facts).needs.map(({ code }) => code);
  expect(codes).toContain("name-differs");
});

test("What held the name is told as before, beside what did not", () => {
  const both = told(greeted, named);
  expect(both.texts.join("\n")).toContain("有2次来电人能说出我的姓名或者称呼我为“周女士”");
  const { facts, texts } = told(named);
  expect(texts.join("\n")).toContain("来电人能说出我的姓名");
  const codes = outlook(channelById("12345") ?? expect.fail(), facts).needs.map(({ code }) => code);
  expect(codes).not.toContain("name-differs");
});
