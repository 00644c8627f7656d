import { describe, expect, test } from "vitest";
import { report12321 } from "@/lib/channels/12321";
import { categoryField, durationField, formField, numberField } from "@/lib/channels/12321/form";
import { identify } from "@/lib/numbers/identify";
import { callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { logged } from "../fixtures/said";

describe("The form of 12321", () => {
  test("has its eleven fields in its own order", () => {
    const [card] = letterOf("12321", decorationFacts()).cards;
    expect(card?.fields.map((field) => field.label)).toEqual([
      "您的手机号码",
      "图片验证码",
      "短信验证码",
      "骚扰来电号码",
      "来电日期",
      "来电时间",
      "通话时长",
      "骚扰形式",
      "不良类型",
      "来电描述",
      "同意条款",
    ]);
  });

  test("leaves codes and consent to the person", () => {
    const [card] = letterOf("12321", decorationFacts()).cards;
    const own = card?.fields.filter((field) => field.way === "self") ?? [];
    expect(own.map((field) => field.label)).toEqual(["图片验证码", "短信验证码", "同意条款"]);
    expect(own.every((field) => field.value === "")).toBe(true);
  });

  test("takes digits, or the words 未知号码", () => {
    const fieldOf = (typed: string) => {
      const profile = identify(typed);
      return numberField({ number: profile.number, profile }).value;
    };
    expect(fieldOf("170 9000 0000")).toBe("17090000000");
    expect(fieldOf("+852 0000 0000")).toBe("+85200000000");
    expect(fieldOf("未显示号码")).toBe("未知号码");
    expect(fieldOf("+86 10086")).toBe("+8610086");
  });

  test.each([
    [0, "未产生通话"],
    [1, "3分钟以下"],
    [179, "3分钟以下"],
    [180, "3到5分钟"],
    [300, "5到10分钟"],
    [600, "5到10分钟"],
    [601, "10分钟以上"],
  ])("puts %i seconds into %s", (seconds, bucket) => {
    expect(durationField({ how: "person", seconds }).value).toBe(bucket);
  });

  test("has no conversation in a missed call, and no 骚扰形式 for it", () => {
    expect(durationField({ how: "missed", seconds: null }).value).toBe("未产生通话");
    expect(formField({ how: "missed" })).toMatchObject({ way: "self", value: "" });
  });

  test("guesses nothing that was not logged", () => {
    expect(durationField({ how: "person", seconds: null }).way).toBe("self");
    expect(categoryField(logged("2026-10-09 10:26", { how: "person" })).way).toBe("self");
  });

  test("hands an SMS over unchanged", () => {
    const smsText = " 【某某】 贷款\n退订回T ";
    const calls = callsOf({
      kind: "sms",
      typed: "1069 0000 0000",
      at: "2026-10-01T10:00",
      category: 7,
      smsText,
    });
    const [card] = letterOf("12321", sampleFacts({ calls })).cards;
    expect(card?.fields.find((field) => field.label === "短信原文")?.value).toBe(smsText);
  });
});

test("A message whose text was never typed is asked for where it is typed, and its form says so", () => {
  const sms = { kind: "sms", typed: "1069 0000 0000", category: 7, at: "2026-09-01T10:00" } as const;
  const bare = callsOf({ ...sms, id: "bare" }, { ...sms, id: "typed", smsText: "您的额度已批" });
  const needs = (calls: typeof bare) =>
    report12321.needs(sampleFacts({ calls })).filter(({ code }) => code === "message-texts");
  expect(needs(bare)).toMatchObject([
    { text: "1条短信的原文", required: false, next: { href: "/calls/bare" } },
  ]);
  expect(needs(bare.filter(({ id }) => id === "typed"))).toEqual([]);
  const [, card] = report12321.cards(sampleFacts({ calls: bare }));
  const field = card?.fields.find(({ label }) => label === "短信原文");
  expect([field?.value, field?.way, field?.note]).toEqual([
    "",
    "self",
    expect.stringContaining("没记下原文"),
  ]);
});
