import { describe, expect, test } from "vitest";
import type { FiledStep } from "@/lib/channels/filed-step";
import { lawsuit } from "@/lib/channels/lawsuit";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { followedBy, handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const opened = "（《个人信息保护法》第五十条第一款、第二款）";

function suit(...filed: FiledStep[]) {
  const letter = letterOf("lawsuit", decorationFacts({ answers: answered, filed, today: "2026-12-01" }));
  return { text: plainText(letter), citations: letter.citations };
}

const request = (...replies: Parameters<typeof handedIn>[2][]) =>
  handedIn("rights-request", { on: "2026-09-20", to: "安心装饰", receipt: "EMS1" }, ...replies);

describe("What a statement of claim tells of what was tried before", () => {
  test.each(["refused", "out-of-remit", "no-such-number"] as const)(
    "leaves out who answered: %s",
    (outcome) => {
      const words = "这个不归我们管，不予立案";
      const police = handedIn("police", { to: "鼓楼派出所" }, { outcome, words });
      const root = handedIn("tca-report");
      const urged = followedBy(root, handedIn("urge", { on: "2026-09-25" }, { outcome, words }));
      const { text } = suit(police, root, urged);
      for (const unsaid of ["起诉前", "派出所", "通信管理局", words]) expect(text).not.toContain(unsaid);
    },
  );

  test("tells of a complaint that did not satisfy, without what was answered", () => {
    const { text } = suit(
      handedIn("operator", { to: "中国移动" }, { outcome: "unsatisfied", words: "不归我们管" }),
    );
    expect(text).toContain("起诉前，原告曾于2026年9月20日向中国移动通信集团辽宁有限公司提交投诉函");
    expect(text).not.toContain("不归我们管");
  });

  test("names among the evidence what was handed in, and nothing of what was only said or is not told", () => {
    const of = (...filed: FiledStep[]) => suit(...filed).text.split("附：")[1];
    const spoken = handedIn("operator", { to: "中国移动", way: "phone", version: null });
    expect(of(handedIn("tca-report"), spoken)).toContain("举报信（信件编号0000 0920 02）复印件（1份，另附）");
    expect(of(spoken)).not.toMatch(/复印件（1份，另附）|打印件/);
    expect(of(handedIn("tca-report", {}, { outcome: "refused", words: "" }))).not.toContain("举报信");
  });

  test("tells what was found", () => {
    const words = "已联系安心装饰，要求整改";
    expect(suit(handedIn("12345", {}, { outcome: "company-told", words })).text).toContain(
      `答复，内容是：${words}`,
    );
  });

  test("tells that nothing came of what was taken up", () => {
    const { text } = suit(
      handedIn(
        "12345",
        {},
        { outcome: "accepted", words: "已受理" },
        { outcome: "no-answer", words: "", on: "2026-11-30" },
      ),
    );
    expect(text).toContain("，已受理，至11月30日仍未答复。");
  });

  test("names the company's silence, and what that opens", () => {
    const { text, citations } = suit(request());
    expect(text).toContain("2026年9月20日，原告向被告安心装饰提交个人信息权利请求函（寄件单号EMS1）。");
    expect(text).toContain(`截至起诉，原告未收到答复。`);
    expect(text).toContain(opened);
    expect(citations.filter(({ article }) => article === "第五十条")).toHaveLength(1);
  });

  test("asks what was done with the data only of a company that refused to say so or was silent, and tells beforehand why not", () => {
    const telling = "，并书面告知原告该信息的来源、用途和提供对象；";
    const byLaw = "《个人信息保护法》第四十四条、第四十七条第一款、第四十八条、第五十条第二款";
    const refused = request({ outcome: "refused", words: "无法提供", on: "2026-09-25" });
    for (const asked of [request(), refused]) {
      expect(suit(asked).text).toContain(`用于营销的原告的个人信息${telling}`);
      expect(suit(asked).text).toContain(byLaw);
    }
    const done = request({ outcome: "satisfied", words: "已删除，来源是……", on: "2026-09-25" });
    const other = handedIn("rights-request", { to: "样例贷款" });
    for (const asked of [[], [done], [other]]) {
      const { text } = suit(...asked);
      expect(text).toContain("判令被告删除其用于营销的原告的个人信息；");
      expect(text).not.toContain("第四十八条");
    }
    const needs = (today: string, ...filed: FiledStep[]) =>
      lawsuit
        .needs(decorationFacts({ answers: answered, filed, today }))
        .filter(({ code }) => code === "not-asked")
        .map(({ text, required }) => [text.split("，")[0], required]);
    expect(needs("2026-12-01")).toEqual([["还没有先向这家请求过", false]]);
    expect(needs("2026-09-30", request())).toEqual([["请求函的答复还在等", false]]);
    for (const asked of [request(), refused, done]) expect(needs("2026-12-01", asked)).toEqual([]);
  });

  test("asks it of one of several by its place", () => {
    const answers = {
      ...answered,
      otherMerchants: "宏远装饰公司，沈阳市样例区1号",
      ownWords: "电话是宏远替它打的。",
    };
    const facts = decorationFacts({ answers, filed: [request()], today: "2026-12-01" });
    expect(plainText(letterOf("lawsuit", facts))).toContain(
      "判令各被告删除其用于营销的原告的个人信息，并判令被告一书面告知原告该信息的来源、用途和提供对象；",
    );
  });

  test("counts what the company did after it was asked, by its own calls alone", () => {
    expect(suit(request()).text).toContain("截至起诉，原告未收到答复。提交以后，被告仍来电5次。");
    const late = handedIn("rights-request", { on: "2026-10-09", to: "安心装饰" });
    expect(suit(late).text).not.toContain("提交以后");
  });

  test("tells the company's refusal, not as its own words", () => {
    const { text } = suit(request({ outcome: "refused", words: "无法提供", on: "2026-09-25" }));
    expect(text).toContain("9月25日，被告答复，内容是：无法提供。");
    expect(text).toContain(opened);
    expect(text).not.toContain("截至起诉");
  });

  test("says nothing of silence before the fifteen days are over, or of a company that is not sued", () => {
    const facts = (filed: FiledStep[]) => decorationFacts({ answers: answered, filed, today: "2026-09-30" });
    expect(plainText(letterOf("lawsuit", facts([request()])))).not.toContain("截至起诉");
    const other = handedIn("rights-request", { to: "样例贷款" });
    expect(suit(other).text).not.toContain("被告样例贷款");
  });
});
