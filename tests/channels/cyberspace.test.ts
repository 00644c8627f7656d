import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const channel = channelById("cyberspace");
if (!channel) throw new Error("no report");
const report = channel;

function about(...days: string[]): string {
  const calls = callsOf(
    ...days.map((day) => ({ typed: "170 9000 0000", at: `${day}T10:00`, how: "person", category: 22 })),
  );
  return plainText(letterOf("cyberspace", decorationFacts({ calls, answers: answered })));
}

function shortOf({ texts }: ReturnType<typeof letterOf>): string | undefined {
  return texts.find(({ id }) => id === "short")?.text;
}

function codes(answers: Partial<Answers>): string[] {
  return outlook(report, decorationFacts({ answers: { ...answered, ...answers } }))
    .needs.filter(({ required }) => required)
    .map(({ code }) => code);
}

describe("A report to 12377", () => {
  test("wants to know which app, and how the user saw it", () => {
    expect(codes({ appName: "", leakSigns: "" })).toEqual(["app-name", "leak-signs"]);
    expect(codes({ appName: "", appAddress: "example.com" })).toEqual([]);
  });

  test("says beforehand that calls alone are not its matter", () => {
    expect(report.unlikely(decorationFacts())?.text).toContain("不属于受理范围");
    expect(report.unlikely(decorationFacts({ answers: answered }))).toBeNull();
  });

  test("names a site by its address when it has no name", () => {
    const answers = { ...answered, appName: "", appAddress: "example.com/leads" };
    const text = plainText(letterOf("cyberspace", decorationFacts({ answers })));
    expect(text).toContain("关于请核查“example.com/leads”");
    expect(text).not.toContain("下载渠道");
    expect(about("2026-01-01")).toContain("网址或者下载渠道　________________");
  });

  test("counts the articles of the network law as they were on the day of the call", () => {
    const old = "《网络安全法》第四十一条第一款、第四十二条第一款";
    const now = "《网络安全法》第四十三条第一款、第四十四条第一款";
    expect(about("2026-01-01")).toContain(`并请依照${now}处理。`);
    expect(about("2025-12-31")).toContain(`并请依照当时施行的${old}处理。`);
    expect(about("2025-12-31", "2026-01-01")).toContain(
      `并请依照当时施行的${old}处理；2026年1月1日以后仍有上述行为的，依照现行${now}处理。`,
    );
  });

  test("cites the law on personal information for no call before it", () => {
    expect(about("2021-10-31")).not.toContain("《个人信息保护法》第十条");
    expect(about("2021-11-01")).toContain("《个人信息保护法》第十条");
    expect(about("2021-10-31")).not.toContain("单独同意");
    expect(about("2021-11-01")).toContain("取得个人的单独同意（《个人信息保护法》第二十三条）");
  });

  test("quotes the call in which the app was named, in the letter and in the short text", () => {
    const calls = callsOf(
      {
        typed: "170 9000 0000",
        at: "2026-09-01T10:00",
        how: "person",
        category: 22,
        words: "您在贝壳上看过房子吧",
      },
      { typed: "170 9000 0000", at: "2026-09-02T10:00", how: "person", category: 22, words: "要不要装修" },
      {
        typed: "1069 0000 0000",
        at: "2026-09-03T10:00",
        kind: "sms",
        category: 4,
        smsText: "【贝壳】新房开盘",
      },
    );
    const letter = letterOf(
      "cyberspace",
      decorationFacts({ calls, answers: { ...answered, appName: "贝壳找房" } }),
    );
    const [text, short] = [plainText(letter), letter.texts.find(({ id }) => id === "short")?.text];
    expect(text).toContain("1. 2026年9月1日10:00，170 9000 0000，“您在贝壳上看过房子吧”。");
    expect(short).toContain("对方说：“您在贝壳上看过房子吧”。");
    expect(text + short).not.toMatch(/要不要装修|新房开盘/);
  });

  test("leads to the police when it does not take the matter", () => {
    expect(report.onReply("out-of-remit", decorationFacts()).channel).toBe("police");
  });

  test("says that the company behind the calls had the number of its customer too, beforehand as well", () => {
    const calls = callsOf({
      typed: "170 9000 0000",
      at: "2026-09-01T10:00",
      how: "person",
      category: 22,
      caller: "安心装饰",
    });
    const of = (more: Partial<Answers>) => decorationFacts({ calls, answers: { ...answered, ...more } });
    const customer = of({ isCustomer: true, purchase: "2025年量过房" });
    const letter = letterOf("cyberspace", customer);
    expect(plainText(letter)).toContain("来电中有自称“安心装饰”的；我是“安心装饰”的客户：“2025年量过房”。");
    expect(shortOf(letter)).toContain("来电中有自称“安心装饰”的，我是其客户，该公司可能由此知道我的号码。");
    expect(
      shortOf(
        letterOf(
          "cyberspace",
          of({ isCustomer: true, purchase: "量房", merchantName: "沈阳安心装饰有限公司" }),
        ),
      ),
    ).toContain("来电中有自称“安心装饰”的，我是“沈阳安心装饰有限公司”的客户，该公司");
    expect(plainText(letter)).toContain(
      "2. 核查我的电话号码是否由其提供给上述来电人、是否取得我的单独同意，还是由“安心装饰”在与我交易时取得；",
    );
    expect(report.needs(customer).map(({ code }) => code)).toContain("known-to-company");
    expect(plainText(letterOf("cyberspace", of({ isCustomer: false })))).not.toContain("我是");
    expect(plainText(letterOf("cyberspace", of({ appName: "安心装饰" })))).not.toContain("我是");
  });

  test("asks first whether the platform called of itself, where it was asked for what was sold and nobody named another", () => {
    const call = { typed: "170 9000 0000", at: "2026-09-02T10:00", how: "person", category: 7 };
    const of = (leakSigns: string, more = {}) =>
      letterOf(
        "cyberspace",
        decorationFacts({
          calls: callsOf({ ...call, ...more }),
          answers: { appName: "样例平台", leakSigns },
        }),
      );
    const applied = of("9月1日在上面申请过贷款");
    expect(plainText(applied)).toContain(
      "核查上述来电是否由其自行或者委托他人拨打，是否超出我申请贷款时同意的目的；不是由其拨打的，核查我的电话号码是否由其提供给来电人、是否取得我的单独同意；",
    );
    expect(shortOf(applied)).toContain("是否由该平台自行或者委托他人拨打，是否超出我申请贷款时同意的目的");
    for (const other of [
      of("9月1日在上面申请过贷款", { caller: "速贷通" }),
      of("9月1日在上面申请过贷款", { category: 22 }),
      of("没有在上面申请过贷款"),
      of("群里在卖申请过贷款的人的名单"),
    ])
      expect(plainText(other)).not.toContain("由其自行或者委托");
  });

  test("asks to clear away what sells numbers only where something was seen to", () => {
    const of = (leakSigns: string) =>
      plainText(letterOf("cyberspace", decorationFacts({ answers: { ...answered, leakSigns } })));
    expect(of("9月1日在上面填过电话")).not.toContain("依法清理");
    expect(of("群里在卖客户名单")).toContain("依法清理");
  });
});

describe("What the dealing with a company does not explain", () => {
  const call = {
    typed: "170 9000 0000",
    at: "2026-09-12T10:00",
    how: "person",
    category: 22,
    caller: "安心装饰",
  };
  const beside = { ...call, typed: "165 0000 0000", at: "2026-09-13T10:00" };
  const of = (...calls: Record<string, unknown>[]) =>
    letterOf("cyberspace", decorationFacts({ calls: callsOf(...calls), answers: answered }));

  test("is told of the numbers that never gave its name", () => {
    const silent = of(call, { ...beside, caller: "" });
    expect(plainText(silent)).toContain(
      "该公司可能由此知道我的号码。165 0000 0000没有记下自称，未必能由此解释。",
    );
    expect(shortOf(silent)).toContain("16500000000没有记下自称，未必能由此解释。");
    const other = of(call, { ...beside, caller: "小王" });
    expect(plainText(other)).toContain("165 0000 0000自称“小王”，未必能由此解释。");
  });

  test("is not told where all gave it, or none", () => {
    for (const calls of [
      [call, beside],
      [
        { ...call, caller: "" },
        { ...beside, caller: "" },
      ],
    ])
      expect(plainText(of(...calls))).not.toContain("由此解释");
  });
});
