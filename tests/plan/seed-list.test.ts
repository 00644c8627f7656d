import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { following } from "@/lib/complaints/facts";
import { plainText } from "@/lib/letters/plain";
import { planOf } from "@/lib/plan/plan-of";
import { answered, callsOf, decorationFacts, sample, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { handedIn, today } from "../fixtures/walked";

/** What the first wish for this program asked for, one by one: which door answers it, and in which words. */

const call = { typed: "170 9000 0000", how: "person", category: 22, at: "2026-10-07T10:00" };
const twice = [call, { ...call, at: "2026-10-08T10:00", refused: true, refusedWay: "on-call" }];
const merchant = { merchantName: "安心装饰有限公司", merchantAddress: "沈阳市样例区安宁路9号" };

type Given = {
  calls?: Record<string, unknown>[];
  answers?: Partial<Answers>;
  filed?: FiledStep[];
};

function factsOf({ calls = twice, answers, filed }: Given = {}): Facts {
  return sampleFacts({ calls: callsOf(...calls), answers, filed, today });
}

/** The paper of an open door; a door that the plan passes over throws. */
function paper(channel: string, given: Given = {}): string {
  const facts = factsOf(given);
  const rung = planOf(facts).rungs.find((one) => one.channel === channel);
  if (rung?.opensOn !== today) throw new Error(`${channel} is ${rung?.word}`);
  return plainText(letterOf(channel, facts));
}

const requestsIn = (text: string) => text.slice(text.lastIndexOf("请求事项"));

test("小号、实名: whose name a resold number bears, and that no card is let or lent", () => {
  const text = paper("tca-report");
  expect(requestsIn(text)).toMatch(/实名登记情况，是否存在买卖、出租、出借电话卡的情形.*转售企业/);
  for (const place of ["第九条第一款", "第九条第二款", "第三十一条第一款", "第三十九条第（二）项"])
    expect(text).toContain(`《反电信网络诈骗法》${place}`);
});

test("自动匹配当地号码: several numbers of one's own city are to be traced to the line they came by, and one is not", () => {
  const local = ["024 0000 0000", "024 0000 0001"].map((typed) => ({ ...call, typed }));
  expect(requestsIn(paper("tca-report", { calls: local }))).toContain(
    "显示为辽宁省的是否属于改号或者自动匹配的本地号码，查明实际接入线路",
  );
  expect(paper("tca-report", { calls: local })).toContain("《反电信网络诈骗法》第十三条第一款");
  for (const calls of [local.slice(0, 1), [...local.slice(0, 1), { ...call, typed: "010 0000 0000" }]])
    expect(paper("tca-report", { calls })).not.toContain("本地号码");
});

test("外呼机器人: who provides the system and the line is asked where a machine spoke, and only there", () => {
  const robot = { ...call, how: "robot" };
  expect(requestsIn(paper("tca-report", { calls: [call, robot] }))).toMatch(
    /自动语音来电所用的外呼系统和语音线路/,
  );
  expect(paper("tca-report")).not.toContain("外呼系统");
});

test("关停线路: to be shut or limited, and handed on where the numbers belong; not the lines of an operator", () => {
  const requests = requestsIn(paper("tca-report"));
  expect(requests).toMatch(/责令有关电信企业关停上述号码、线路或者限制呼出，并将号码所属的电信企业告知我/);
  expect(requests).toContain("号码归属地在外省的，请转送当地通信管理局办理");
  const own = factsOf({ calls: [{ ...call, typed: "10086", category: 27 }] });
  expect(plainText(letterOf("tca-report", own))).not.toContain("关停");
});

test("局长信箱: stands on the same law as the report before it, and asks for the same", () => {
  const report = paper("tca-report");
  const step = handedIn("tca-report", 9, [["refused", 1]]);
  const facts = following(factsOf({ filed: [step] }), step);
  const mailbox = plainText(letterOf("tca-mailbox", facts));
  for (const law of report.match(/《反电信网络诈骗法》第[^：，。；]+/g) ?? []) expect(mailbox).toContain(law);
  expect(mailbox).toContain("限制呼出");
  expect(mailbox).toContain("号码归属地在外省的，请转送当地通信管理局");
  expect(
    planOf(factsOf({ filed: [step, handedIn("operator", 3), handedIn("12321", 2)] })).next,
  ).toMatchObject({
    channel: "tca-mailbox",
  });
});

test("号码属外省, the commonest answer: a report can go to the province that they named", () => {
  const facts = factsOf({ answers: { reportProvince: "广东" } });
  expect(plainText(letterOf("tca-report", facts))).toContain("广东省通信管理局：");
  const report = channelById("tca-report");
  expect(report?.onReply("out-of-remit", facts)).toMatchObject({ channel: "tca-report" });
  expect(report?.needs(factsOf({ answers: { reportProvince: "某地" } }))).toMatchObject([
    { code: "report-province", required: true },
  ]);
});

test("刑法253条之一 with its second paragraph, where the log speaks of a sale, as something to be established", () => {
  const text = paper("police", { calls: [{ ...call, signs: ["sells-data"], words: "名单是买来的" }] });
  expect(text).toMatch(/如查证属实，请审查是否适用《刑法》第二百五十三条之一第一款/);
  expect(text).toMatch(/《刑法》第二百五十三条之一第二款的从重规定/);
  expect(text).not.toMatch(/五十条|五百条|五千条/);
});

test("治安管理处罚法: by the edition of the day, for calls that go on after a no", () => {
  const flood = ["00", "08", "15", "22", "40"].map((minute) => ({
    ...call,
    signs: ["flood"],
    at: `2026-10-07T10:${minute}`,
  }));
  expect(paper("police", { calls: flood })).toContain("《治安管理处罚法》第五十条第一款第（五）项");
});

test("民法典1033、1034: the suit, last of all, once there is a name", () => {
  const facts = decorationFacts({ answers: answered });
  const suit = plainText(letterOf("lawsuit", facts));
  expect(suit).toContain("《民法典》第一千零三十三条第（一）项");
  expect(suit).toContain("《民法典》第一千零三十四条第一款");
  expect(planOf(facts).rungs.at(-1)).toMatchObject({ channel: "lawsuit", state: "later" });
});

test("获客软件: named, it goes to 12377, which is asked to clear away what advertises it", () => {
  const answers = { appName: "某某获客", leakSigns: "来电人说号码是用它抓的" };
  expect(requestsIn(paper("cyberspace", { answers }))).toContain("请依法清理");
  expect(paper("cyberspace", { answers })).toMatch(/推广获取他人号码的软件、服务的信息/);
});

test("网信、市监: open at once with what was named; 工信部: by review, once its own bureau refused", () => {
  expect(paper("market-report", { answers: merchant })).toContain("《消费者权益保护法实施条例》第二十四条");
  const report = handedIn("tca-report", 30, [["refused", 20]]);
  const mailbox = handedIn("tca-mailbox", 15, [["refused", 5]], { follows: report.complaintId });
  const filed = [handedIn("operator", 40, [["unsatisfied", 35]]), report, mailbox];
  const { rungs } = planOf(factsOf({ filed }));
  expect(rungs.find(({ channel }) => channel === "review")).toMatchObject({ follows: true });
  const ask = channelById("review")?.asks.find(({ field }) => field === "addressee");
  expect(ask?.hint).toContain("工业和信息化部");
});

test("12345: there without a merchant as well, about the numbers alone", () => {
  const asked = handedIn("operator", 3);
  const text = paper("12345", { filed: [asked] });
  expect(text).toContain("请转市场监督管理部门按举报核实上述号码背后的经营者");
  for (const word of ["中国移动", "我的运营商", "投诉过", "答复"]) expect(text).not.toContain(word);
});

test("客服、12321: what to say to the operator, and a card for each call", () => {
  const facts = factsOf();
  expect(letterOf("operator", facts).texts.map(({ name }) => name)).toContain("打给10086的稿子");
  expect(letterOf("12321", facts).cards).toHaveLength(2);
});

test("录音、截图: enclosed in the letters that take them", () => {
  expect(plainText(letterOf("tca-report", decorationFacts()))).toMatch(
    /通话录音（1份.*\n.*通话记录截图（共2张）/,
  );
  expect(sample.evidence.length).toBeGreaterThan(0);
});
