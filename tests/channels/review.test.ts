import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Complainant } from "@/lib/channels/complainant";
import type { FiledStep } from "@/lib/channels/filed-step";
import { review } from "@/lib/channels/review";
import type { Replied } from "@/lib/filings/step";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const number = "辽通管不受〔2026〕9号";
const refused = (part: Partial<Replied> = {}) => handedIn("tca-report", {}, { receipt: number, ...part });

function factsOf(follows: FiledStep, addressee = "工业和信息化部", complainant: Partial<Complainant> = {}) {
  return decorationFacts({ filed: [follows], follows, complainant, answers: { ...answered, addressee } });
}

describe("An application for review", () => {
  test("names who applies as the rules want it, as far as the user told", () => {
    const told = { idNumber: "210000199001010025", gender: "", bornOn: "" } as const;
    const text = plainText(letterOf("review", factsOf(refused(), undefined, told)));
    for (const field of [
      "性别　女",
      "出生日期　1990年1月1日",
      "身份证号　210000199001010025",
      "邮政编码　110000",
    ])
      expect(text).toContain(field);
    const silent = { idNumber: "", gender: "", bornOn: "", postcode: "" } as const;
    const bare = plainText(letterOf("review", factsOf(refused(), undefined, silent)));
    for (const field of ["性别", "出生日期", "邮政编码"]) expect(bare).not.toContain(field);
    expect(bare).toContain("身份证号　________________");
  });

  test("names the answer by its day and its number, and encloses it, the letter and the proof of identity", () => {
    const text = plainText(letterOf("review", factsOf(refused())));
    expect(text).toContain(`举报信（信件编号0000 0920 02）作出的答复（文号${number}）`);
    expect(text).toContain("申请人身份证明复印件（1份）");
    expect(text).toContain("举报信（信件编号0000 0920 02）复印件（1份）");
    expect(text).toContain(`被申请人2026年9月28日的答复（文号${number}）复印件（1份）`);
  });

  test("encloses a print of what was typed into a page", () => {
    const typed = handedIn("tca-report", { way: "web", version: null }, { receipt: number });
    expect(plainText(letterOf("review", factsOf(typed)))).toContain(
      "举报信（信件编号0000 0920 02）打印件（1份）",
    );
  });

  test("asks whether anything was checked, and holds the number table against 外省 only where it names the own province", () => {
    const of = (typed: string, words: string) => {
      const follows = refused({ words });
      const calls = callsOf({ typed, at: "2026-09-12T10:05", how: "person", category: 22 });
      return plainText(
        letterOf(
          "review",
          decorationFacts({
            calls,
            filed: [follows],
            follows,
            answers: { ...answered, addressee: "工业和信息化部" },
          }),
        ),
      );
    };
    const isHeld = "按公开的号段资料，024 8888 0000的归属地为辽宁省";
    expect(of("024 8888 0000", "号码属外省，无法核查")).toContain(isHeld);
    expect(of("024 8888 0000", "不予处理")).not.toContain("号段资料");
    expect(of("010 8888 0000", "号码属外省，无法核查")).not.toContain("号段资料");
    expect(of("010 8888 0000", "不予处理")).toContain("是否核查了上述号码的实际使用人和来电经过");
  });

  test("encloses no paper of what was only said", () => {
    const spoken = handedIn("police", { way: "phone", to: "样例派出所", version: null }, { words: "不立案" });
    const text = plainText(letterOf("review", factsOf(spoken)));
    expect(text.match(/复印件/g)).toHaveLength(1);
  });

  test.each([
    [
      "辽宁省通信管理局",
      "上海市人民政府",
      "“上海市人民政府”在上海市，“辽宁省通信管理局”在辽宁省，寄错了多半不收",
    ],
    [
      "样例派出所",
      "江苏省人民政府行政复议办公室",
      "“江苏省人民政府行政复议办公室”在江苏省，你在辽宁省，寄错了多半不收",
    ],
    ["辽宁省通信管理局", "工业和信息化部", undefined],
    ["辽宁省通信管理局", "辽宁省人民政府", undefined],
    ["上海市样例区市场监督管理局", "上海市样例区人民政府", undefined],
  ])("about %s to %s points out another province, and refuses nothing", (to, addressee, said) => {
    const facts = factsOf(handedIn("tca-report", { to }, {}), addressee);
    for (const id of ["review", "petition"]) {
      const needs = channelById(id)?.needs(facts) ?? [];
      const places = needs.filter(({ code }) => code === "addressee");
      expect(places.map(({ text }) => text)).toEqual(said === undefined ? [] : [said]);
      expect(needs.some(({ required }) => required)).toBe(false);
    }
  });

  test.each([
    ["tca-report", "辽宁省通信管理局", "辽宁省人民政府", "工业和信息化部（《行政复议法》第二十五条）"],
    ["tca-report", "辽宁省通信管理局", "工业和信息化部", ""],
    ["market-report", "上海市浦东新区市场监督管理局", "上海市人民政府", "浦东新区人民政府（《行政复议法》"],
    ["market-report", "上海市浦东新区市场监督管理局", "上海市浦东新区人民政府", ""],
    ["market-report", "辽宁省市场监督管理局", "辽宁省人民政府", ""],
    ["police", "样例派出所", "辽宁省人民政府", "本级人民政府（《行政复议法》"],
    ["police", "样例派出所", "样例区人民政府", ""],
  ])("of %s by %s: to %s, the law names %s", (channel, to, addressee, said) => {
    const facts = factsOf(handedIn(channel, { to }, {}), addressee);
    const told = review.needs(facts).filter(({ code }) => code === "reviewer");
    expect(told.map(({ text, required }) => [text.includes(said), required])).toEqual(
      said === "" ? [] : [[true, false]],
    );
  });

  test("counts the sixty days to their last, with the days off at its end", () => {
    const told = (on: string) => plainText(letterOf("review", factsOf(refused({ on }))));
    expect(told("2026-09-28")).toContain("最后一天是2026年11月27日，本申请没有超过期限");
    expect(told("2026-10-06")).toContain("最后一天是2026年12月7日（原为12月5日，遇星期六顺延）");
  });

  test("has what cannot be annulled found unlawful", () => {
    expect(plainText(letterOf("review", factsOf(refused())))).toContain("不具有可撤销内容的，确认其违法");
  });

  test.each([
    ["web", "2026-11-30", true],
    ["web", "2026-10-20", false],
    ["mail", "2026-11-30", false],
  ] as const)("holds the days of a check against a market authority: %s, answered %s", (way, on, isLate) => {
    const report = { to: "沈阳市样例区市场监督管理局", way };
    const follows = handedIn("market-report", report, { on, words: "不予立案" });
    const text = plainText(letterOf("review", { ...factsOf(follows), today: "2026-12-01" }));
    expect(text).toContain("《市场监督管理行政处罚程序规定》第十八条第一款");
    expect(text.includes("该答复已在三十个工作日以后")).toBe(isLate);
  });

  test("asks of the police why not, and for it in writing where it was only said", () => {
    const of = (receipt: string) => {
      const report = { to: "样例派出所", way: "in-person" } as const;
      return plainText(letterOf("review", factsOf(handedIn("police", report, { words: "不立案", receipt }))));
    };
    expect(of("")).toContain("对口头告知内容有异议的书面告知");
    expect(of("样公不立字〔2026〕1号")).not.toContain("口头告知");
    expect(of("")).toContain("《治安管理处罚法》第九十条：");
    expect(of("")).toContain("责令被申请人限期对我的报案依法调查、处理");
  });

  test("tells the police what was said, word for word", () => {
    const calls = callsOf({
      typed: "170 9000 0000",
      at: "2026-09-12T10:05",
      how: "person",
      category: 7,
      signs: ["threat"],
      words: "再挂电话就打断你的腿",
    });
    const told = (id: string, to: string) =>
      plainText(
        letterOf("review", { ...factsOf(handedIn(id, { to }, {})), calls: decorationFacts({ calls }).calls }),
      );
    expect(told("police", "样例派出所")).toContain("“再挂电话就打断你的腿”");
    expect(told("police", "样例派出所")).toContain("《治安管理处罚法》第五十条第一款第（一）项");
    expect(told("tca-report", "辽宁省通信管理局")).toContain("来电1次有威胁、恐吓内容");
  });

  test("says against 外省 that the user's own line is of that province, and only there", () => {
    const own = "我是中国移动在辽宁省的用户，上述来电都经该企业送达，辽宁省的电信业由被申请人监督管理";
    const text = (numberProvince: string) => {
      const follows = refused({ words: "号码属外省" });
      const answers = { ...answered, addressee: "工业和信息化部", numberProvince };
      return plainText(letterOf("review", decorationFacts({ filed: [follows], follows, answers })));
    };
    expect(text("辽宁省")).toContain(own);
    expect(text("上海市")).not.toContain("经该企业送达");
  });

  describe("of an appeal that was not taken", () => {
    const asked = (...replies: Partial<Replied>[]) =>
      handedIn("operator", { way: "phone", to: "中国移动", receipt: "GD7" }, ...replies);
    const notTaken = (on: string, words = "") =>
      handedIn("tca-appeal", { on, receipt: "SS1" }, { on: "2026-10-15", outcome: "out-of-remit", words });
    const told = (operator: FiledStep | null, appeal: FiledStep) => {
      const facts = factsOf(appeal);
      const filed = operator ? [operator, appeal] : [appeal];
      return plainText(letterOf("review", { ...facts, filed, today: "2026-11-12" }));
    };
    const condition = "我的申诉符合《电信用户申诉处理办法》第十条规定的各项条件";

    test("holds the rules on taking one against it, and asks that it be taken", () => {
      const text = told(
        asked({ on: "2026-09-25", outcome: "unsatisfied", words: "已标记" }),
        notTaken("2026-10-09"),
      );
      expect(text).toContain(
        `我是该企业的用户，与申诉事项有直接利害关系；申诉有明确的被申诉人，有具体的请求和事实根据；我在申诉以前已向该企业投诉，对其处理结果不满意。${condition}`,
      );
      expect(text).toContain("该答复属于哪一项、有没有告知理由，请一并审查");
      expect(text).toContain("第十四条：“对于不予受理的申诉，应当告知不予受理的理由。”");
      expect(text).toContain("责令被申请人限期受理我的申诉");
      expect(text).toContain("就其对我投诉的处理向被申请人申诉");
      for (const ofReport of ["请求查处", "实际使用人", "商业性电子信息"])
        expect(text).not.toContain(ofReport);
    });

    test("says that the operator had its time only where it had", () => {
      expect(told(asked(), notTaken("2026-10-09"))).toContain(`到我申诉时已满15日，未获答复。${condition}`);
      expect(told(asked(), notTaken("2026-10-01"))).not.toContain(condition);
      expect(
        told(asked({ on: "2026-09-25", outcome: "satisfied", words: "" }), notTaken("2026-10-09")),
      ).not.toContain(condition);
      expect(told(null, notTaken("2026-10-09"))).not.toContain(condition);
    });

    test("asks of reasons that were given under which item they come", () => {
      expect(told(asked(), notTaken("2026-10-09", "不属于电信服务争议"))).toContain(
        "该答复所说的理由属于其中哪一项",
      );
    });
  });

  test("of a report names the rules by which the numbers were to be checked", () => {
    const text = plainText(letterOf("review", factsOf(refused())));
    for (const article of ["第九条第一款", "第三十一条第一款", "第三十九条第（二）项"])
      expect(text).toContain(`《反电信网络诈骗法》${article}`);
  });

  test("encloses what shows that the office was asked at all", () => {
    const by = (way: "web" | "mail" | "in-person") =>
      plainText(letterOf("review", factsOf(handedIn("tca-report", { way }, {}))));
    expect(by("web")).toContain("网上提交记录打印件（1份）");
    expect(by("mail")).toContain("寄件凭据复印件（1份）");
    expect(by("in-person")).not.toMatch(/凭据|提交记录/);
  });
});
