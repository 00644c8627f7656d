import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { police } from "@/lib/channels/police";
import { isAboutSafety } from "@/lib/channels/police/threats";
import { gatherFacts } from "@/lib/complaints/facts";
import { plainText } from "@/lib/letters/plain";
import { planOf } from "@/lib/plan/plan-of";
import { callsOf, sample, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const today = "2026-12-01";
const heard = { typed: "171 2222 3333", how: "person" };
const at = (day: number, time = "10:00") => ({ at: `2026-11-${String(day).padStart(2, "0")}T${time}` });

function factsOf(calls: Record<string, unknown>[], given: Parameters<typeof sampleFacts>[0] = {}) {
  return sampleFacts({ calls: callsOf(...calls), today, ...given });
}

const reportOf = (...given: Parameters<typeof factsOf>) => plainText(letterOf("police", factsOf(...given)));
const codesOf = (...given: Parameters<typeof factsOf>) =>
  police.closed(factsOf(...given)).map(({ code }) => code);

const sale = { ...heard, category: 22 };
const no = { refused: true, refusedWay: "on-call" };

test.each([
  ["one missed call marked as a flood", [{ ...heard, ...at(2), how: "missed", signs: ["flood"] }]],
  [
    "two sales calls that stopped after the no",
    [
      { ...sale, ...at(2) },
      { ...sale, ...at(5), ...no },
    ],
  ],
  [
    "one call more after the no",
    [
      { ...sale, ...at(2), ...no },
      { ...sale, ...at(5) },
    ],
  ],
  ["calls from abroad that sell", [2, 3, 4].map((day) => ({ ...sale, ...at(day), typed: "+86 1012345678" }))],
])("Of %s no rule of the police is about, and no report is offered", (_, calls) => {
  expect(codesOf(calls)).toEqual(["no-offence"]);
});

test("Whoever dunns too seldom for the police is sent to the institution and 12378 first", () => {
  const [reason] = police.closed(factsOf([{ ...heard, ...at(2), category: 9 }]));
  expect(reason?.next?.text).toContain("打12378");
});

test.each([
  [22, "先投诉运营商、报12321"],
  [9, "催收的先找那家机构、打12378"],
])(
  "Whoever is sent away from the police, at once or later, hears one list of what is theirs (kind %s)",
  (category, first) => {
    const told = [
      { ...heard, category, ...at(2), ...no },
      ...[3, 4, 5].map((day) => ({ ...heard, category, ...at(day) })),
    ];
    const matters = /归公安管的是：.*?拒绝以后同一号码还打来好几次。/;
    const [closed] = police.closed(factsOf(told.slice(0, 2)));
    const unlikely = police.unlikely(factsOf(told));
    expect(police.closed(factsOf(told))).toEqual([]);
    expect(unlikely?.text.match(matters)?.[0]).toBe(closed?.text.match(matters)?.[0]);
    expect(unlikely?.text).not.toMatch(/推销|才归它管/);
    expect([closed?.next?.text, unlikely?.next?.text]).toEqual(
      [first, first].map((one) => expect.stringContaining(one)),
    );
  },
);

test("A number that goes on after a no is reported as pestering, behind what was tried elsewhere, and the police may say whose it is", () => {
  const calls = [{ ...sale, ...at(2), ...no }, ...[3, 4, 5].map((day) => ({ ...sale, ...at(day) }))];
  const report = reportOf(calls);
  expect(report).toContain("关于号码171 2222 3333来电涉嫌滋扰的报案材料");
  expect(report).toMatch(/2026年\d+月\d+日我明确拒绝以后，171 2222 3333仍来电3次，最近一次为2026年[^，]+。/);
  expect(report).toContain("《治安管理处罚法》第五十条第一款第（五）项");
  expect(report).toContain("认为不属于公安机关职责范围的");
  expect(police.unlikely(factsOf(calls))?.next?.text).toContain("报12321，请通管局查号码");
});

test("A flood of many numbers in one night is reported by its count", () => {
  const calls = [0, 9, 18, 27, 36].map((minute, nth) => ({
    ...{ typed: `165 0000 000${nth}`, how: nth === 0 ? "person" : "missed", category: 7, signs: ["flood"] },
    ...at(29, `23:${String(minute).padStart(2, "0")}`),
  }));
  const report = reportOf(calls);
  expect(report).toContain("涉嫌滋扰的报案材料");
  expect(report).toContain("2026年11月29日23:00至23:36，5个号码来电5次");
  expect(police.needs(factsOf(calls)).map(({ code }) => code)).not.toContain("flood-calls");
  expect(planOf(factsOf(calls)).next).toMatchObject({ channel: "police" });
});

test("Whom the user knows, and who goes on after a no, is for the police first, by the rule for women too", () => {
  const ex = { ...heard, typed: "138 0000 2222", caller: "前男友" };
  const calls = [
    { ...ex, ...at(21), ...no },
    { ...ex, ...at(22) },
  ];
  const facts = factsOf(calls, { complainant: { gender: "女" } });
  expect(plainText(letterOf("police", facts))).toContain("《妇女权益保障法》第二十九条第一款");
  expect(plainText(letterOf("police", facts))).not.toContain("不属于公安机关职责范围");
  expect(police.unlikely(facts)).toBeNull();
  expect(planOf(facts).next).toMatchObject({ channel: "police" });
});

test.each([
  ["再挂电话弄死你", true],
  ["李四不还钱，你家人小心点", true],
  ["我知道你住哪栋楼，等着", true],
  ["打断你的腿", true],
  ["再不接我带刀过去", true],
  ["让你丢工作，给你单位每个人打电话", false],
  ["不还就去你学校贴大字报", false],
  ["再不接就打你家里电话", false],
  ["您涉嫌洗钱，把钱转到安全账户", false],
  ["让你全家不得安宁", true],
  ["让你单位不得安宁", false],
  ["不配合就逮捕您", false],
])("“%s” is about body or life: %s", (words, isSo) => {
  expect(isAboutSafety(words)).toBe(isSo);
});

const toSafety = "第五十条第一款第（一）项";
const toPeace = "第五十条第一款第（五）项";
const threat = { ...heard, category: 9, signs: ["threat"] };

test("A threat to a job is none to safety: among calls that go on it is disturbance, alone it is kept on file", () => {
  const words = "不还就让你丢工作";
  const many = reportOf([
    { ...threat, ...at(2), words },
    ...[3, 4].map((day) => ({ ...heard, category: 9, ...at(day) })),
  ]);
  expect(many).toContain(toPeace);
  expect(many).not.toContain(toSafety);
  const alone = reportOf([{ ...threat, ...at(2), words }]);
  expect(alone).not.toContain("第五十条");
  expect(alone).toContain("请将本次报案登记备查");
  const needs = police.needs(factsOf([{ ...threat, ...at(2), words }])).map(({ code }) => code);
  expect(needs).toContain("threat-of-safety");
});

test.each(["弄死你", ""])("A threat of “%s” is asked to be looked at as one to safety", (words) => {
  expect(reportOf([{ ...threat, ...at(2), words }])).toContain(toSafety);
});

test("What is said to cheat is part of the fraud, and no threat of its own", () => {
  const words = "您涉嫌洗钱，把钱转到安全账户";
  const report = reportOf([{ ...heard, ...at(2), signs: ["fraud", "threat"], words }]);
  expect(report).toContain("来电涉嫌诈骗的报案材料");
  expect(report).toContain("来电1次疑似诈骗，这1次有威胁、恐吓内容。");
  expect(report).not.toContain("第五十条");
});

const fraud = { ...heard, category: 12, signs: ["fraud", "paid"] };
const others = { ...at(4), typed: "171 3333 4444", how: "person", category: 4, caller: "链家" };

test("What others sold on the same phone is no part of a fraud report, and the page says so before", () => {
  const answers = { moneyLost: "转了3100元", neverAgreed: true };
  const calls = [{ ...fraud, ...at(2) }, others];
  const report = reportOf(calls, { answers });
  expect(report).not.toMatch(/171 3333 4444|链家|从未同意/);
  expect(report).toContain("171 2222 3333");
  const needs = police.needs(factsOf(calls, { answers }));
  expect(needs.find(({ code }) => code === "beside-the-point")?.next?.text).toContain("有1次和报的案无关");
});

test.each([
  ["还买了两张500元的京东卡把卡密给了他，另转了1600元", true, true],
  ["买了两张500元的京东卡，卡密给了他", true, false],
  ["转了1600元", false, true],
])("Of “%s” the cards are frozen: %s, and the account: %s", (moneyLost, cards, account) => {
  const facts = factsOf([{ ...fraud, ...at(2) }], { answers: { moneyLost } });
  const report = plainText(letterOf("police", facts));
  expect([report.includes("联系发卡企业停用、冻结"), report.includes("对收款账户")]).toEqual([
    cards,
    account,
  ]);
  const [before] = police.before(facts);
  expect([before?.text.includes("发卡企业"), before?.text.includes("止付")]).toEqual([cards, account]);
});

test("Below a crime a fraud by telephone has a rule of its own, and a known name is traced", () => {
  const report = reportOf([{ ...fraud, ...at(2), knewMyName: true }], {
    answers: { moneyLost: "转了2999元" },
  });
  expect(report).toContain("《反电信网络诈骗法》第三十八条第二款");
  expect(report).toContain("《反电信网络诈骗法》第二十九条第二款一并查证我的个人信息来源");
  expect(report).toContain("第六十五条按刑事案件办理");
});

test("110 is told the words of a threat, from which number and when", () => {
  const [before] = police.before(factsOf([{ ...threat, ...at(30, "23:59"), words: "弄死你" }]));
  expect(before?.text).toContain("我接到疑似威胁恐吓的电话，11月30日23:59，17122223333说：“弄死你”。");
  expect(before?.text).toContain("需要的话请出警");
  expect(police.before(factsOf([{ ...sale, ...at(2) }]))).toEqual([]);
  const [job] = police.before(factsOf([{ ...threat, ...at(30), words: "让你丢工作" }]));
  expect(job?.text).not.toContain("出警");
  const tried = { ...heard, ...at(2), signs: ["fraud"], caller: "检察院", words: "不配合就逮捕您" };
  const [fraudAlone] = police.before(factsOf([tried]));
  expect(fraudAlone?.text).toContain("我收到疑似诈骗的来电，对方自称“检察院”，说：“不配合就逮捕您”。");
});

test("A no by a message of one's own stands in the table, and the story says to which number", () => {
  const told = { at: "2026-11-04T04:00:00.000Z", way: "sms", numbers: ["13100000002"] } as const;
  const refusal = {
    ...told,
    numbers: [...told.numbers],
    id: "no",
    callerId: null,
    note: "",
    evidenceIds: [],
  };
  const calls = callsOf(
    { ...threat, ...at(2), typed: "131 0000 0001", words: "让你丢工作" },
    { ...heard, category: 9, ...at(3), typed: "131 0000 0002" },
  );
  const known = { complainant: sample.complainant, evidence: [], answers: noAnswers, today };
  const report = plainText(letterOf("police", gatherFacts({ ...known, calls, refusals: [refusal] })));
  expect(report).toContain("—｜2026-11-04 12:00｜131 0000 0002｜我发短信｜—｜明确拒绝");
  expect(report).toContain("我发短信对131 0000 0002明确表示拒绝");
  expect(report).not.toContain("其中部分号码");
});

test("Threats of two years: the ban on coming near is asked for what came under the law of 2026, their words first, and what may be a crime is looked at as one", () => {
  const calls = callsOf(
    {
      typed: "170 9000 0000",
      at: "2025-12-29T20:10",
      how: "person",
      signs: ["threat"],
      words: "再不还钱，打断你的腿",
    },
    {
      typed: "170 9000 0000",
      at: "2026-01-03T22:40",
      how: "person",
      signs: ["threat"],
      words: "知道你住哪，小心点",
    },
  );
  const told = (some: typeof calls) =>
    plainText(letterOf("police", sampleFacts({ calls: some, today: "2026-01-12" })));
  const text = told(calls);
  expect(text).toContain(
    "2026年1月1日以后的行为，如查证属于滋扰、纠缠，请审查是否依照《治安管理处罚法》第五十条第二款",
  );
  expect(text).toContain(
    "认为涉嫌犯罪的，请依照《公安机关办理行政案件程序规定》第六十五条按刑事案件办理；不属于本单位管辖的，请依照《公安机关办理行政案件程序规定》第六十一条第一款第（二）项移送",
  );
  expect(text.indexOf("打断你的腿")).toBeLessThan(text.indexOf("按我的记录"));
  const later = calls.map((one) => ({ ...one, at: one.at.replace("2025-12-29", "2026-01-02") }));
  expect(told(later)).not.toContain("以后的行为，如查证属于滋扰");
});
