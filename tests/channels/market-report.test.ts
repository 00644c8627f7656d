import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { draft, outlook } from "@/lib/complaints/draft";
import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const channel = channelById("market-report");
if (!channel) throw new Error("no report");
const report = channel;

type Change = Parameters<typeof decorationFacts>[0];

function letter(answers: Partial<Answers> = {}, change: Change = {}): Letter {
  return letterOf("market-report", decorationFacts({ ...change, answers: { ...answered, ...answers } }));
}

function about(on: string, more: Record<string, unknown> = {}, answers: Partial<Answers> = {}): string {
  const call = { typed: "170 9000 0000", at: `${on}T10:00`, how: "person", category: 22, ...more };
  return plainText(letter(answers, { calls: callsOf(call) }));
}

describe("A report to the market authority", () => {
  test("is locked without a name, and says how to find one", () => {
    const door = outlook(report, decorationFacts());
    expect([door.word, door.reasons[0]?.code]).toEqual(["先别找", "merchant-name"]);
    expect(door.reasons[0]?.text).toContain("来电人自称“安心装饰”，核对后填上");
    expect(report.before(decorationFacts())[0]?.text).toContain("公司的全称");
  });

  test("is not printed without an address", () => {
    const drafted = draft(report, decorationFacts({ answers: { merchantName: "安心装饰" } }));
    expect(drafted).toMatchObject({ kind: "refused", reasons: [{ code: "merchant-address" }] });
  });

  test("says that no name was told only where none was noted", () => {
    const said = "　9月1日的来电没有说明经营者的真实名称";
    expect(about("2026-09-01", {}, { hidName: true })).toContain(said);
    const named = about("2026-09-01", { caller: "安心装饰" }, { hidName: true });
    expect(named).not.toMatch(/没有说明经营者的真实名称|真实名称和标记/);
    const calls = callsOf({
      typed: "170 9000 0000",
      at: "2026-09-01T10:00",
      how: "person",
      caller: "安心装饰",
    });
    const facts = decorationFacts({ calls, answers: { ...answered, hidName: true } });
    expect(report.needs(facts).map(({ code }) => code)).toContain("name-hidden");
  });

  test("holds against nobody that no name was told before the rule on it, and only if the calls are its own", () => {
    const call = { typed: "024 0000 0000", how: "person", category: 22 } as const;
    const facts = decorationFacts({
      calls: callsOf({ ...call, at: "2024-06-20T10:00" }, { ...call, at: "2026-09-03T15:00" }),
      answers: { ...answered, hidName: true },
    });
    const { texts, ...told } = letterOf("market-report", facts);
    expect(plainText({ texts, ...told })).toContain(
      "2024年7月1日以后没有说明真实名称的来电，查明由被举报人或者其委托的人拨打的，适用《消费者权益保护法实施条例》第十三条第二款",
    );
    for (const { text } of texts) expect(text).toContain("2024年6月20日另有来电1次，只作背景。");
    expect(plainText({ texts, ...told })).toContain("　2026年9月3日的来电没有说明经营者的真实名称。");
    expect(texts[0]?.text).toContain("。9月3日的来电没有说明真实名称。");
    expect(about("2024-06-20", {}, { hidName: true })).not.toContain("真实名称和标记");
  });

  test("says of several that named nobody which they may be, and of many where they stand", () => {
    const call = { typed: "024 0000 0000", how: "person", category: 22 } as const;
    const told = (...all: Record<string, unknown>[]) =>
      plainText(letter({ hidName: true }, { calls: callsOf(...all.map((one) => ({ ...call, ...one }))) }));
    const two = [{ at: "2026-09-03T10:00" }, { at: "2026-09-03T15:00" }];
    const named = { at: "2026-09-04T10:00", caller: "安心装饰" };
    expect(told(...two, named)).toContain(
      "有的来电没有说明经营者的真实名称（没有记下自称的是9月3日10:00、9月3日15:00的来电）。",
    );
    const many = ["05", "06", "07"].map((day) => ({ at: `2026-09-${day}T10:00` }));
    expect(told(...two, ...many)).toContain(
      "有的来电没有说明经营者的真实名称（见所附的来电记录表中没有自称的各条）。",
    );
  });

  test("says that only callers gave the name, and of what was typed in full nothing of the sort", () => {
    expect(plainText(letter())).toContain("名称　登记名称不详（部分来电人自称“安心装饰”，请按地址查明）");
    const full = plainText(letter({ merchantName: "沈阳安心装饰有限公司" }));
    expect(full).toContain("名称　沈阳安心装饰有限公司");
    expect(plainText(letter({ merchantCode: "910000000000000000" }))).toContain("名称　安心装饰");
  });

  test("asks for no money and is promised no notice", () => {
    const text = plainText(letter({ isCustomer: true, costsClaimed: "300", solatiumClaimed: "1000" }));
    expect(text.replace(/“[^”]*”/g, "")).not.toMatch(/赔偿|退款|补偿|\d元/);
    expect(text).toContain("如依法应当告知处理结果的，请予告知");
  });

  test("goes to the district, or to the city, only where the address names one that is known", () => {
    const to = (merchantAddress: string) =>
      report.authority(decorationFacts({ answers: { ...answered, merchantAddress } })).name;
    expect(to("辽宁省大连市样例区1号")).toBe("大连市样例区市场监督管理局");
    expect(to("上海市样例区1号")).toBe("上海市样例区市场监督管理局");
    expect(to("上海市浦东新区世纪大道1号")).toBe("上海市浦东新区市场监督管理局");
    expect(to("大连市经济技术开发区1号")).toBe("大连市市场监督管理部门");
    expect(to("大连市样例路1号安宁小区")).toBe("大连市市场监督管理部门");
    expect(to("农贸市场2楼")).toBe("有管辖权的市场监督管理部门");
  });

  test("leans on the rule that was in force on the day of the call", () => {
    const chain = "《消费者权益保护法实施条例》第五十条第三款";
    expect(about("2024-06-30")).not.toContain(chain);
    expect(about("2024-06-30")).toContain("《消费者权益保护法》第二十九条第三款");
    expect(about("2024-07-01")).toContain(chain);
    expect(about("2014-03-14")).not.toContain("《消费者权益保护法》第二十九条");
  });

  test("asks for no penalty for what came before the rule that punishes, and says from when it does", () => {
    const call = { typed: "170 9000 0000", how: "person", category: 22 };
    const both = callsOf({ ...call, at: "2024-06-20T10:00" }, { ...call, at: "2026-09-01T10:00" });
    const text = plainText(letter({}, { calls: both }));
    expect(text).toContain("2024年7月1日以后违反上述规定的，处罚依据为");
    expect(text).toContain("2024年7月1日以后的来电如认定属于发送商业性信息，");
    expect(text).toContain("2024年6月30日以前的来电发生在该条例施行以前，只作为背景情况反映。");
    expect(text).toContain("2024年7月1日以后涉嫌违反规定的，依照");
    expect(about("2026-09-01")).not.toMatch(/2024年|背景/);
    expect(plainText(letterOf("12345", decorationFacts({ calls: both })))).toContain(
      "2024年7月1日以后涉嫌违反规定的，依照",
    );
    const old = decorationFacts({ calls: both.slice(0, 1), answers: answered });
    expect(report.unlikely(old)?.code).toBe("older-than-two-years");
    expect(report.unlikely(decorationFacts({ calls: both, answers: answered }))).toBeNull();
  });

  test("asks for the district before it is printed, where the address names none", () => {
    const told = (merchantAddress: string) =>
      report
        .needs(decorationFacts({ answers: { ...answered, merchantAddress } }))
        .flatMap(({ code, text, required }) => (code === "merchant-district" ? [[text, required]] : []));
    expect(told("样例大厦8楼")).toEqual([
      ["对方公司的地址没写哪个市、哪个区，收信的只能写“有管辖权的市场监督管理部门”", false],
    ]);
    expect(told("沈阳市安宁路9号")[0]?.[0]).toContain("没写哪个区县，收信的只能写“沈阳市市场监督管理部门”");
    expect(told("沈阳市样例区安宁路9号")).toEqual([]);
  });

  test("of a second report asks for no joining, which would restart the clock of the first, the new fact first in every text", () => {
    const change = (to: string) => ({ filed: [handedIn("market-report", { on: "2026-09-25", to })] });
    const again = letter({ ownWords: "他们换了名片。" }, change("沈阳市样例区市场监督管理局"));
    expect(plainText(again)).toContain(
      "请对补充的新事实一并核查，自收到本次举报之日起十五个工作日内决定是否立案",
    );
    expect(plainText(again)).toContain(
      "依照《市场监督管理投诉举报处理办法》第三十五条合并处理的，期限从其规定；未合并的，上次举报仍按原期限办理",
    );
    for (const { text } of again.texts) expect(text).not.toMatch(/合并|并入上次/);
    const titles = again.blocks.map((one) => (one.kind === "heading" ? one.text : "")).join(" ");
    expect(titles.indexOf("补充新的事实")).toBeLessThan(titles.indexOf("事实经过"));
    expect(plainText(again)).not.toContain("请自收到本举报之日起十五个工作日内");
    for (const { text } of again.texts)
      expect(text).toMatch(/9月25日我已举报.*，(?:现补充新的事实：举报以后|此后)又来电4次。他们换了名片。/);
    const told = (to: string) =>
      report
        .needs(decorationFacts({ ...change(to), answers: answered }))
        .filter(({ code }) => code === "other-office").length;
    expect(["沈阳市市场监督管理部门", "全国12315平台", "", "沈阳市样例区市场监督管理局"].map(told)).toEqual([
      1, 0, 0, 0,
    ]);
  });

  test("names the procedure only from the day it is in force", () => {
    const procedure = "《市场监督管理投诉举报处理办法》";
    const calls = callsOf({ typed: "170 9000 0000", at: "2026-04-01T10:00", how: "person", category: 22 });
    expect(plainText(letter({}, { calls, today: "2026-04-14" }))).not.toContain(procedure);
    expect(plainText(letter({}, { calls, today: "2026-04-15" }))).toContain(procedure);
  });

  test("says that a name was hidden only when the user says so, and only of calls in which somebody spoke", () => {
    const rule = "《消费者权益保护法实施条例》第十三条第二款";
    expect(about("2026-09-01")).not.toContain(rule);
    expect(about("2026-09-01", {}, { hidName: true })).toContain(rule);
    const missed = about("2026-09-01", { how: "missed" }, { hidName: true });
    expect(missed).not.toContain(rule);
    expect(missed).not.toContain("没有说明经营者的真实名称");
  });

  test("names the rule for sellers on the net only when the company is one", () => {
    const rule = "《网络交易监督管理办法》第十六条、第四十一条";
    expect(about("2026-09-01")).not.toContain(rule);
    expect(about("2026-09-01", {}, { sellsOnline: true })).toContain(rule);
  });

  test("asks the rules on 商业性信息 outright of a message, and of a call only if it is taken for such", () => {
    const rules = "《消费者权益保护法》第二十九条第三款、第五十六条第一款";
    expect(about("2026-09-01")).toContain(`来电如认定属于发送商业性信息，并请依照${rules}`);
    const sms = { kind: "sms", how: null, typed: "1069 0000 0000", smsText: "【某某】退订回T" };
    expect(about("2026-09-01", sms)).toContain(`并请依照${rules}`);
    expect(about("2026-09-01", sms)).not.toContain("如认定属于");
  });

  test("asks how a customer's information was used by the paragraph that is about using it", () => {
    const by = "《消费者权益保护法》第二十九条第一款，《侵害消费者权益行为处罚办法》第十一条第一款第（一）项";
    expect(about("2026-09-01")).toContain(`是否违法使用我的个人信息（${by}）`);
    expect(about("2026-09-01", {}, { isCustomer: false })).not.toContain("第一款第（一）项");
  });

  test("speaks of the advertising law only for messages from a port, and only as 如构成广告", () => {
    const law = "如经研判构成广告，请一并适用《广告法》第四十三条第一款、第六十二条第一款";
    const sms = { kind: "sms", how: null, smsText: "【某某】退订回T" };
    expect(about("2026-09-01")).not.toContain("《广告法》");
    expect(about("2026-09-01", sms)).not.toContain("《广告法》");
    expect(about("2026-09-01", { ...sms, typed: "1069 0000 0000" })).toContain(law);
  });

  test("warns that calls which sell nothing are not its matter", () => {
    const threat = { how: "person", category: null, signs: ["threat"], caller: "前男友" };
    const calls = callsOf({ typed: "170 9000 0000", at: "2026-09-01T10:00", ...threat });
    expect(outlook(report, sampleFacts({ calls, answers: answered })).word).toBe("先别找");
  });

  test("takes silence for no answer that was owed", () => {
    const facts = decorationFacts({ answers: answered });
    expect(report.onReply("no-answer", facts).channel).toBeNull();
    expect(report.onReply("refused", facts).channel).toBe("rights-request");
    const filed = [handedIn("rights-request", { to: "安心装饰" })];
    expect(report.onReply("refused", { ...facts, filed }).channel).toBe("lawsuit");
  });

  test("has its dates counted over the holiday of October", () => {
    const dates = report.deadlines("2026-09-29", decorationFacts({ answers: answered }));
    expect(dates.map((one) => one.on)).toEqual(["2026-10-26", "2026-11-16"]);
  });
});

describe("Why it is taken for this company", () => {
  const call = (more: Record<string, unknown>) => ({ how: "person", category: 22, ...more });
  const named = call({ typed: "170 9000 0000", at: "2026-09-01T10:00", caller: "安心装饰旗舰店" });
  const nameless = call({ typed: "171 9000 0000", at: "2026-09-02T10:00" });
  const text = (...calls: Record<string, unknown>[]) => plainText(letter({}, { calls: callsOf(...calls) }));

  test("is what the callers said, and no more than that", () => {
    expect(text(named)).toContain("来电中有自称“安心装饰旗舰店”的，据此，下列号码的来电可能由该经营者");
    expect(text(named, nameless)).toContain("170 9000 0000的来电人曾自称“安心装饰旗舰店”，据此，");
    expect(text(named)).not.toContain("没有记下自称");
    expect(text(named, nameless)).toContain("171 9000 0000没有记下自称，是否也由其拨打，请一并查明。");
    expect(text(nameless)).toContain("据我了解，下列号码的来电可能由该经营者");
    expect(text(named)).toContain("涉嫌营销电话骚扰的举报信");
  });

  test("is said in the short texts too", () => {
    const { texts } = letter({}, { calls: callsOf(named) });
    const [short, script] = ["short", "script"].map((one) => texts.find(({ id }) => id === one)?.text);
    expect(short).toContain(
      "来电人自称“安心装饰旗舰店”，可能是“安心装饰”（沈阳市样例区安宁路9号）所打，请核实",
    );
    expect(script).toContain("来电人自称“安心装饰旗舰店”，可能是“安心装饰”打的，地址是");
  });
});

test("Asks how the company is known where no caller named it and the user did not say", () => {
  const calls = callsOf({ typed: "170 9000 0000", at: "2026-09-01T10:00", how: "person", category: 22 });
  const codes = (answers: Partial<Answers>) =>
    outlook(report, decorationFacts({ calls, answers: { ...answered, ...answers } })).needs.map(
      ({ code }) => code,
    );
  expect(codes({})).toContain("no-reason");
  expect(codes({ ownWords: "名片上印着这个号码。" })).not.toContain("no-reason");
});

describe("A consent", () => {
  const call = { typed: "170 9000 0000", how: "person", category: 22 };
  const no = { ...call, at: "2026-09-01T10:00", refused: true, refusedWay: "on-call" };
  const text = (neverAgreed: boolean, ...calls: Record<string, unknown>[]) =>
    plainText(letter({ neverAgreed }, { calls: callsOf(...calls) }));
  const gone = "即使对方取得过我的同意，我明确拒绝以后仍不停止的，适用同条：“消费者选择取消的";
  const asked = "是否事先取得我的同意；";

  test("is asked for in the requests, and gone after a no, though it was denied", () => {
    const after = { ...call, at: "2026-09-02T10:00" };
    expect(text(false, no, after)).toContain(gone);
    expect(text(false, no, after)).toContain(asked);
    expect(text(false, no)).not.toContain("即使对方取得过我的同意");
    expect(text(true, no, after)).toContain("有无取得过我同意的凭据；");
    expect(text(true, no, after)).toContain(gone.replace("取得过我的同意", "出示同意的凭据"));
    expect(text(true, no)).not.toContain("即使对方");
  });
});

describe("A second report", () => {
  const filed = [handedIn("market-report", { on: "2026-09-25", to: "沈阳市市场监督管理部门" })];

  test("is labelled as one with new facts, and counts only what came after", () => {
    const text = plainText(letter({}, { filed }));
    expect(text).toContain("举报信（补充举报编号0000 0920 02）");
    expect(text).toContain("举报编号0000 0920 02");
    expect(text).toContain("此后又来电4次（来电记录表第9条至第12条），最近一次为2026年10月9日10:26");
    expect(text).toContain("《市场监督管理投诉举报处理办法》第三十五条");
  });

  test("is spoken to 12315 with what the company will answer, as the first one is", () => {
    const answers = {
      isCustomer: true,
      purchase: "2026年8月30日付了定金",
      merchantAddress: "沈阳市样例区安宁路9号",
    };
    const script = (ownWords: string) =>
      letter({ ...answers, ownWords }, { filed }).texts.find(({ id }) => id === "script")?.text;
    for (const words of ["", "10月8日我在其门店看到印有17100000000的名片。"])
      expect(script(words)).toMatch(/我是他们的客户，拒绝以后接通的(?:来电)?都是推销。.*我同意过没有/);
    expect(script("10月8日我在其门店看到印有17100000000的名片。")).toContain("另有其他号码的来电5次");
    expect(script("")).toContain("9月25日我已举报“安心装饰”，");
  });

  test("is locked while nothing is new, unless the user has something new to say", () => {
    const late = [handedIn("market-report", { on: "2026-10-09" })];
    const reasons = (answers: Partial<Answers>) =>
      outlook(report, decorationFacts({ filed: late, answers })).reasons.map((one) => one.code);
    expect(reasons(answered)).toEqual(["nothing-new"]);
    expect(reasons({ ...answered, ownWords: "找到了他们的门店照片。" })).toEqual([]);
  });

  test("is none after the first went to the wrong office", () => {
    const wrong = [handedIn("market-report", { on: "2026-10-09" }, { outcome: "out-of-remit" })];
    expect(plainText(letter({}, { filed: wrong }))).not.toContain("补充新的事实");
  });
});
