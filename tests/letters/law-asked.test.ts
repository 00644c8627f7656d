import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { begun, handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

type Change = Parameters<typeof sampleFacts>[0];

const sold = { typed: "024 8888 9999", at: "2026-09-01T10:00", how: "person", category: 7 };
const port = { typed: "1069 0000 0000", at: "2026-09-02T10:00", kind: "sms", smsText: "贷款", category: 7 };

function textOf(id: string, calls: Record<string, unknown>[], change: Change = {}): string {
  const channel = channelById(id);
  if (!channel) throw new Error(id);
  const given = { answers: { ...noAnswers, ...answered }, ...begun(channel), ...change };
  return plainText(letterOf(id, sampleFacts({ calls: callsOf(...calls), ...given })));
}

describe("The rule by which a result is told", () => {
  const rule = "依照《个人信息保护法》第六十五条第一款";

  test.each(["12345", "tca-report", "tca-mailbox", "sector"])("stands once in every letter: %s", (id) => {
    expect(textOf(id, [sold]).split(rule)).toHaveLength(2);
    expect(textOf(id, [{ ...sold, knewMyName: true }]).split(rule)).toHaveLength(2);
  });

  test("is that on advertising, of messages from a port", () => {
    const told = "请依照《广告法》第五十三条第一款，在七个工作日内予以处理并告知举报人";
    const mobile = { ...port, typed: "170 9000 0000" };
    expect(textOf("market-report", [sold, port])).toContain(told);
    expect(textOf("market-report", [sold, mobile])).not.toContain("广告法》第");
    expect(textOf("market-report", [sold])).not.toContain("第五十三条");
  });
});

test("That nothing is an advertisement is said of calls, where messages may be one", () => {
  const said =
    "上述来电即使经研判不构成广告，违反其他法律法规规定的，也请依照其规定查处（《〈中华人民共和国广告法〉";
  expect(textOf("market-report", [sold, port])).toContain(said);
  expect(textOf("market-report", [sold])).toContain(said);
  expect(textOf("market-report", [port])).not.toContain("不构成广告");
});

describe("A letter to the user's own operator", () => {
  test("says when one may appeal, and quotes no rule on services below a standard", () => {
    const told = textOf("operator", [sold]);
    expect(told).toContain("15日内未答复或者对处理结果不满意的，电信用户可以提出申诉");
    for (const id of ["operator", "tca-appeal"]) expect(textOf(id, [sold])).not.toContain("拒不解决");
    expect(textOf("tca-appeal", [sold])).toContain("第三十九条第一款：“收到申诉的机关必须");
  });

  test("names the rule on selling, and of messages the one of 2012 too", () => {
    const rules = ["《消费者权益保护法实施条例》第二十四条", "关于加强网络信息保护的决定》第七条"];
    const of = (...calls: Record<string, unknown>[]) =>
      rules.filter((rule) => textOf("operator", calls).includes(rule));
    expect(of(port)).toEqual(rules);
    expect(of(sold)).toEqual([rules[0]]);
    expect(of({ ...port, at: "2024-06-01T10:00" })).toEqual([rules[1]]);
  });

  test("that comes after one goes to the company and not to a brand", () => {
    const asked = handedIn("operator", { way: "phone", to: "中国移动", receipt: "GD7" });
    const urged = letterOf("urge", decorationFacts({ filed: [asked], follows: asked }));
    expect(urged.title).toBe("关于尽快办理投诉（工单号GD7）的催办函");
    expect(urged.to).toBe("中国移动通信集团辽宁有限公司");
    for (const id of ["petition", "lawsuit"])
      expect(
        plainText(letterOf(id, decorationFacts({ answers: answered, filed: [asked], follows: asked }))),
      ).not.toMatch(/中国移动(?!通信集团)/);
  });
});

test("Whoever is asked to delete a number is told the number", () => {
  const secret = { answers: { ...noAnswers, ...answered, keepSecret: true } };
  const dunned = { ...sold, category: 9 };
  expect(textOf("sector", [dunned], secret)).toContain(
    "除停止拨打、删除号码所必需外，请勿向被举报方透露举报人身份",
  );
  expect(textOf("sector", [sold], secret)).toContain("4. 除核查、处理所必需外，请勿向被举报方透露举报人身份");
});
