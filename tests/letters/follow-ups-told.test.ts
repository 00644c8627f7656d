import { describe, expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import { plainText } from "@/lib/letters/plain";
import { answered, askedOperator, callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { followedBy, handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

type Change = Parameters<typeof decorationFacts>[0];

function told(id: string, facts: Facts): string[] {
  const letter = letterOf(id, facts);
  return [plainText(letter), ...letter.texts.filter((one) => one.id !== "title").map(({ text }) => text)];
}

const following = (follows: Facts["follows"], change: Change = {}) =>
  decorationFacts({ follows, filed: follows ? [follows] : [], answers: answered, ...change });

const appealed = (way: "web" | "mail", ...replies: Parameters<typeof handedIn>[2][]) =>
  handedIn("tca-appeal", { on: "2026-09-08", receipt: "SS7", way }, ...replies);

describe("To the head of the administration", () => {
  const accepted = { on: "2026-09-14", outcome: "accepted", words: "" } as const;
  const refused = { on: "2026-10-16", outcome: "refused", words: "" } as const;
  const late = "答复期限30日已于2026年10月8日届满，贵局";

  test("an answer after the thirty days is told as such, of a letter on its way not", () => {
    const of = (way: "web" | "mail") =>
      told("tca-mailbox", following(appealed(way, refused), { today: "2026-10-20" }));
    const [letter, short] = of("web");
    expect(letter).toContain(`${late}10月16日才答复`);
    expect(short).toContain(`${late}逾期才答复`);
    expect(short?.match(/10月16日/g)).toHaveLength(1);
    for (const text of of("mail")) expect(text).not.toContain("才答复");
  });

  test("a refusal behind an acceptance is asked about", () => {
    const of = (...replies: Parameters<typeof handedIn>[2][]) =>
      told("tca-mailbox", following(appealed("web", ...replies), { today: "2026-10-20" }));
    const [letter, short] = of(accepted, refused);
    expect(letter).toContain("贵局2026年9月14日已告知受理，前后不一，请一并说明");
    expect(short).toContain("请说明不予办理的理由和依据；9月14日已告知受理，前后不一，请一并说明");
    for (const text of of(refused)) expect(text).not.toContain("前后不一");
  });

  test("an acceptance is enclosed where it was taken back, and to another office where no answer came", () => {
    const of = (id: string, ...replies: Parameters<typeof handedIn>[2][]) => {
      const change = { today: "2026-10-20", answers: { ...answered, addressee: "工业和信息化部" } };
      return told(id, following(appealed("web", ...replies), change))[0];
    };
    const shown = "2026年9月14日告知受理的打印件或者告知的记录（1份）";
    const answer = { ...refused, outcome: "unsatisfied", words: "已处理" } as const;
    expect(of("tca-mailbox", accepted, refused)).toContain(`贵局${shown}`);
    expect(of("tca-mailbox", accepted)).not.toContain(shown);
    expect(of("petition", accepted)).toContain(`辽宁省通信管理局${shown}`);
    expect(of("petition", accepted, refused)).toContain(`辽宁省通信管理局${shown}`);
    expect(of("petition", accepted, answer)).not.toContain(shown);
    expect(of("review", accepted)).toContain(`被申请人${shown}`);
  });

  test("the short text asks of each sort of number what the letter asks, and names a call centre", () => {
    const of = (...typed: string[]) => {
      const calls = callsOf(...typed.map((one) => ({ typed: one, at: "2026-09-23T15:00", how: "person" })));
      const report = handedIn("tca-report", {}, { outcome: "out-of-remit", words: "号码属外省" });
      return told(
        "tca-mailbox",
        sampleFacts({ calls, filed: [report], follows: report, answers: answered }),
      )[1];
    };
    expect(of("170 9000 0000")).toContain(
      "并核查号码的实际使用人和实名登记；核查属实的，依法处理，责令关停或者限制呼出",
    );
    expect(of("170 9000 0000")).toContain("需要外省协查的，请协查后由贵局答复");
    expect(of("170 9000 0000")).toContain("辽宁省的电信业由贵局监督管理");
    expect(of("951 0000 0")).toContain("95100000有无呼叫中心业务经营许可");
    expect(of("951 0000 0")).not.toContain("实名登记");
  });
});

describe("A reminder", () => {
  test("says on what kind of day the term moved, and by phone leaves that out", () => {
    const operator = handedIn("operator", { on: "2026-09-05", way: "phone", to: "中国移动", receipt: "GD7" });
    const [letter, aloud] = told("urge", following(operator, { today: "2026-09-24" }));
    expect(letter).toContain("投诉后15日的期限已于2026年9月20日届满");
    const appeal = handedIn("tca-appeal", { on: "2026-10-09", receipt: "SS7" });
    const sunday = told("urge", following(appeal, { today: "2026-11-12" }));
    const term = "自收到申诉之日起30日内答复的期限已于2026年11月9日届满";
    expect(sunday[0]).toContain(`${term}（原为11月8日，遇星期日顺延）`);
    expect(sunday[0]).toContain("二、原申诉");
    expect(sunday[1]).toContain("第三十九条第一款，30日的答复期限已于11月9日届满，至今未收到");
    expect(aloud).toContain("期限已满，我可以依法提出申诉。");
    expect(sunday[1]).not.toContain("我可以依法提出申诉");
    expect(aloud).toContain("暂不能办结的，请告知理由和答复日期");
  });
});

describe("A supplement", () => {
  const incomplete = handedIn("tca-report", {}, { outcome: "incomplete", words: "请补充凭证" });

  test("says first where the times and the proof stand, and nothing of proof that there is none of", () => {
    const [whole = ""] = told("supplement", following(incomplete));
    expect(whole).toMatch(
      /四、补充的内容\n\s*来电时间见附件1来电记录表（其中第7条至第12条是提交之后的），凭证见附件2、3。/,
    );
    const [bare, short] = told("supplement", { ...following(incomplete), evidence: [] });
    expect(bare).toContain("来电时间见附件来电记录表（其中第7条至第12条是提交之后的）。");
    expect(`${bare}${short}`).not.toMatch(/凭证(?:见|一并)/);
  });

  test("answers 查无此号 in its short text too, with the picture on which that number stands", () => {
    const unknown = handedIn("tca-report", {}, { outcome: "no-such-number", words: "171 0000 0000查无此号" });
    const [whole, short] = told("supplement", following(unknown));
    expect(whole).toContain(
      "171 0000 0000确曾来电，时间为9月19日18:47、9月28日20:10、10月8日19:20（见附件3通话记录截图），可能在传送中被改过号",
    );
    expect(short).toContain(
      "贵局答复17100000000查无此号，但该号码确曾来电（9月19日18:47、9月28日20:10、10月8日19:20），可能在传送中被改过号",
    );
    const [bare] = told("supplement", { ...following(unknown), evidence: [] });
    expect(bare).toContain("10月8日19:20，可能");
  });
});

describe("An appeal", () => {
  const messages = callsOf(
    { kind: "sms", typed: "1069 0000 0000", at: "2026-09-12T09:15", category: 22, smsText: "【某店】" },
    { kind: "sms", typed: "1069 0000 0000 123", at: "2026-09-25T08:02", category: 22, smsText: "【某店】" },
  );

  test("names in its short text what the operator was asked about, and promises no other complaint", () => {
    const [whole, short] = told("tca-appeal", sampleFacts({ calls: messages, answers: askedOperator }));
    expect(short).toContain("三、核查106900000000的短信，");
    for (const text of [whole, short]) expect(text).not.toContain("我另行投诉");
    expect(whole).toContain("关于加强网络信息保护的决定》第七条");
  });

  test("names one term to answer it, that of the province where there is one", () => {
    const henan = { province: "河南省", operator: "中国联通" } as const;
    const [local, short] = told(
      "tca-appeal",
      decorationFacts({ complainant: henan, answers: { ...askedOperator, ownWords: "照样打进来。" } }),
    );
    expect(local).toContain("十五日内将处理情况告知申诉人");
    expect(local).not.toContain("30日内");
    expect(short).toContain("照样打进来。要求");
  });
});

describe("A petition", () => {
  const mailbox = handedIn(
    "tca-mailbox",
    { on: "2026-10-16", receipt: "XJ1" },
    { on: "2026-10-30", outcome: "out-of-remit", words: "请向公安机关反映" },
  );
  const [letter] = told("petition", following(mailbox, { today: "2026-11-12" }));

  test("names an office once, and the box that a letter went to", () => {
    expect(letter).toContain("核查营销电话的信访材料");
    expect(letter).toContain("向辽宁省通信管理局的局长信箱提交信件，信件编号XJ1。10月30日，该局答复，内容是");
  });

  test("holds against 请向公安机关反映 what the police do not look into", () => {
    expect(letter).toContain(
      "辽宁省的电信业由辽宁省通信管理局监督管理（《电信条例》第三条第二款），向公安机关",
    );
    const other = { ...mailbox, replies: mailbox.replies.map((one) => ({ ...one, words: "不予办理" })) };
    expect(told("petition", following(other, { today: "2026-11-12" }))[0]).not.toContain("不能代替");
  });
});

test("The short text of a complaint says once who they said they were", () => {
  const [, , app] = told("operator", decorationFacts({ answers: { merchantName: "安心装饰" } }));
  expect(app?.match(/自称“安心装饰”/g)).toHaveLength(1);
});

test("A rule of a province on messages is held against messages alone, and an appeal names the duty to trace", () => {
  const henan = { province: "河南省", operator: "中国联通" } as const;
  for (const id of ["operator", "tca-appeal"])
    expect(told(id, decorationFacts({ complainant: henan, answers: askedOperator }))[0]).not.toContain(
      "向其发送商业性信息",
    );
  const [appeal] = told("tca-appeal", decorationFacts({ answers: askedOperator }));
  expect(appeal).toContain("对改号电话进行封堵拦截和溯源核查");
  expect(appeal).toContain("15日的期限已于2026年10月8日届满，至今未获答复");
  expect(appeal).toContain("就此前的来电向");
});

test("A review of an appeal says that no ground of refusal fits, unless another body has the matter", () => {
  const operator = handedIn(
    "operator",
    { on: "2026-09-20", way: "phone", to: "中国移动", receipt: "GD7" },
    { on: "2026-09-25", outcome: "blacklisted", words: "已标记" },
  );
  const refused = handedIn(
    "tca-appeal",
    { on: "2026-10-09", receipt: "SS7" },
    { on: "2026-10-15", outcome: "out-of-remit", words: "" },
  );
  const hotline = handedIn("12345", { on: "2026-09-21", receipt: "RX1" });
  const of = (...filed: Facts["filed"]) =>
    told("review", decorationFacts({ filed, follows: refused, today: "2026-11-12", answers: answered }))[0];
  expect(of(operator, refused)).toContain("我的申诉不属于其中任何一项");
  expect(of(operator, refused)).toContain("第六十六条提出本申请");
  expect(of(operator, refused)).toContain("我在申诉以前已向该企业投诉");
  expect(of(operator, followedBy(refused, hotline), refused)).not.toContain("任何一项");
});

test("An appeal that was complained of before says nothing of how the answer came, whichever way was asked", () => {
  for (const way of ["phone", "mail", "in-person", "app", "web", "email", "sms"] as const) {
    const operator = handedIn(
      "operator",
      { on: "2026-11-23", way, to: "中国移动通信集团辽宁有限公司", receipt: "GD7" },
      { on: "2026-12-01", outcome: "unsatisfied", words: "您反映的问题已处理【中国移动】" },
    );
    const facts = decorationFacts({ filed: [operator], answers: askedOperator, today: "2026-12-02" });
    const [letter = ""] = told("tca-appeal", facts);
    expect(letter).toContain("2026年12月1日答复的打印件或者告知的记录（1份）");
    expect(letter).not.toMatch(/电话告知|复印件或者/);
  }
});
