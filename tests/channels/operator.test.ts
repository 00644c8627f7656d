import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { openAsks } from "@/lib/complaints/answers-by-record";
import { draft, outlook } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { followedBy, handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const operator = channelById("operator");
const appeal = channelById("tca-appeal");
if (!operator || !appeal) throw new Error("no operator");

const asked = { way: "phone", to: "中国移动", receipt: "0000 0920 01", version: null } as const;

describe("A complaint to one's own operator", () => {
  test.each([
    ["辽宁省", "2026-10-05", "部门规章"],
    ["河南省", "2026-09-28", "地方规定"],
    ["重庆市", "2026-10-16", "地方规定"],
  ])("of %s has its answer by %s", (province, on, status) => {
    const [date] = operator.deadlines("2026-09-20", decorationFacts({ complainant: { province } }));
    expect(date).toMatchObject({ on, status });
  });

  test("asks for what came in as one's own information: no bill has it", () => {
    const letter = letterOf("operator", decorationFacts());
    expect(plainText(letter)).toContain(
      "呼入记录（属于我的个人信息，依照《个人信息保护法》第四十五条第二款请求复制）",
    );
    expect(letter.citations).toContainEqual(
      expect.objectContaining({ statute: "个人信息保护法", article: "第四十五条" }),
    );
  });

  test("cites the rule on commercial calls, and on a cancelled consent only where the operator itself sells", () => {
    const rule = "《消费者权益保护法实施条例》第二十四条";
    const cancelled = "消费者选择取消的";
    const sold = plainText(letterOf("operator", decorationFacts()));
    expect(sold).toContain(rule);
    expect(sold).not.toContain(cancelled);
    const calls = callsOf({
      typed: "10086",
      at: "2026-10-01T10:00",
      how: "person",
      category: 27,
      refused: true,
    });
    expect(plainText(letterOf("operator", sampleFacts({ calls })))).toContain(cancelled);
    const other = sampleFacts({ calls, complainant: { operator: "中国联通" } });
    expect(plainText(letterOf("operator", other))).not.toContain(cancelled);
    const dunned = callsOf({ typed: "170 9000 0000", at: "2026-10-01T10:00", how: "person", category: 9 });
    expect(plainText(letterOf("operator", sampleFacts({ calls: dunned })))).not.toContain(rule);
  });

  test("asks of the operator's own numbers who had them call, and only of others where they came from", () => {
    const own = { typed: "10086", at: "2026-10-01T10:00", how: "person", category: 27 };
    const other = { typed: "170 9000 0000", at: "2026-10-02T10:00", how: "person", category: 22 };
    const of = (...all: Record<string, unknown>[]) => {
      const letter = letterOf("operator", sampleFacts({ calls: callsOf(...all) }));
      return [plainText(letter), ...letter.texts.map(({ text }) => text)];
    };
    const both = of(own, other);
    expect(both[0]).toContain(
      "核实10086的来电是否由贵公司自行或者委托他人拨打；是的，请说明是否事先取得我的同意；不是的，请查明",
    );
    expect(both[0]).toContain("对170 9000 0000的来电溯源核查");
    for (const text of both) expect(text).not.toContain("对上述号码溯源核查");
    for (const text of of(own)) expect(text).not.toMatch(/溯源核查|从哪条线路/);
    for (const text of of(other)) expect(text).not.toContain("我的同意");
  });

  test("goes to the brand of a virtual operator, which must be known", () => {
    const brand = { operator: "虚拟运营商", operatorBrand: "样例通信" } as const;
    expect(letterOf("operator", decorationFacts({ complainant: brand })).to).toBe("样例通信");
    const nameless = decorationFacts({ complainant: { ...brand, operatorBrand: "" } });
    expect(outlook(operator, nameless).word).toBe("还差1样");
  });

  test("is not made twice while the operator is still in time", () => {
    const filed = [handedIn("operator", asked)];
    expect(outlook(operator, decorationFacts({ filed, today: "2026-10-08" })).word).toBe("先别找");
    expect(outlook(operator, decorationFacts({ filed, today: "2026-10-09" })).word).toBe("齐了");
  });
});

describe("The record of that complaint", () => {
  const unanswered = [handedIn("operator", asked)];
  const reply = { outcome: "blacklisted", words: "已加防骚扰标记", on: "2026-09-25" } as const;

  test("leaves of the appeal's questions only what it does not answer", () => {
    expect(openAsks(appeal.asks, decorationFacts({ filed: unanswered })).map(({ field }) => field)).toEqual([
      "numberProvince",
      "operatorAddress",
      "neverAgreed",
      "ownWords",
    ]);
    const all = appeal.asks.filter(({ kinds, field }) => !kinds && field !== "operatorChosenOn");
    expect(openAsks(appeal.asks, decorationFacts())).toEqual(all);
  });

  test("opens the appeal after fifteen days, and at once when the answer does not solve it", () => {
    const words = (facts: Parameters<typeof outlook>[1]) => outlook(appeal, facts).word;
    expect(words(decorationFacts({ filed: unanswered, today: "2026-10-08" }))).toBe("先别找");
    expect(words(decorationFacts({ filed: unanswered, today: "2026-10-09" }))).toBe("齐了");
    expect(words(decorationFacts({ filed: [handedIn("operator", asked, reply)] }))).toBe("齐了");
  });

  test("stands in the appeal with its day, its number and the answer", () => {
    const text = plainText(
      letterOf("tca-appeal", decorationFacts({ filed: [handedIn("operator", asked, reply)] })),
    );
    expect(text).toContain(
      "2026年9月20日，我就此前的来电向中国移动通信集团辽宁有限公司投诉，工单号0000 0920 01",
    );
    expect(text).toContain("2026年9月25日，被申诉人答复，内容是：已加防骚扰标记");
  });

  test("holds an answer that was written beside the reminder", () => {
    const [root] = unanswered;
    if (!root) throw new Error("no root");
    const reminder = followedBy(
      root,
      handedIn("urge", { ...asked, on: "2026-10-06" }, { ...reply, on: "2026-10-08" }),
    );
    const { answers } = decorationFacts({ filed: [root, reminder] });
    expect(answers).toMatchObject({ operatorOutcome: "unsatisfied", operatorReplyOn: "2026-10-08" });
  });

  test("is filled in where it lacks the number", () => {
    const [step] = [handedIn("operator", { ...asked, receipt: "" })];
    const drafted = draft(appeal, decorationFacts({ filed: [step] }));
    expect(drafted).toMatchObject({
      kind: "refused",
      reasons: [
        { code: "recorded-operator-receipt", next: { href: `/complaints/${step.complaintId}/follow` } },
      ],
    });
  });

  test("is begun at its own door where there is none", () => {
    const [reason] = appeal.closed(decorationFacts());
    expect(reason?.next?.href).toBe("/complaints/new#door-operator");
  });
});
