import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { police } from "@/lib/channels/police";
import { isAboutSafety } from "@/lib/channels/police/threats";
import { gatherFacts } from "@/lib/complaints/facts";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sample, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const today = "2026-12-01";
const heard = { typed: "171 2222 3333", how: "person" };
const at = (day: number, time = "10:00") => ({ at: `2026-11-${String(day).padStart(2, "0")}T${time}` });

function factsOf(calls: Record<string, unknown>[], given: Parameters<typeof sampleFacts>[0] = {}) {
  return sampleFacts({ calls: callsOf(...calls), today, ...given });
}

const letter = (...given: Parameters<typeof factsOf>) => letterOf("police", factsOf(...given));
const reportOf = (...given: Parameters<typeof factsOf>) => plainText(letter(...given));
const scriptOf = (...given: Parameters<typeof factsOf>) => letter(...given).texts[0]?.text ?? "";
const needsOf = (...given: Parameters<typeof factsOf>) =>
  police.needs(factsOf(...given)).map(({ code }) => code);

const threat = { ...heard, category: 9, signs: ["threat"] };
const fraud = { ...heard, category: 12, signs: ["fraud"] };
const paid = { ...fraud, signs: ["fraud", "paid"] };
const no = { refused: true, refusedWay: "on-call" };

test.each([
  ["再挂电话就找到你家去", true],
  ["我去您家门口等您", true],
  ["明天带人到你家", true],
  ["不还就上门堵你", true],
  ["打电话到你家", false],
  ["去找到你家人，让他们还", false],
  ["律师函寄到你家", false],
])("“%s” is about the person at home, or waits for one: %s", (words, isSo) => {
  expect(isAboutSafety(words)).toBe(isSo);
  expect(reportOf([{ ...threat, ...at(2), words }]).includes("第五十条第一款第（一）项")).toBe(isSo);
});

test("Of several threats the script says the gravest first, and all of them where there is room", () => {
  const calls = [
    { ...threat, ...at(22, "23:30"), words: "去你学校门口堵你" },
    { ...threat, ...at(25, "07:00"), words: "你等着" },
  ];
  expect(scriptOf(calls)).toContain(
    "我接到疑似威胁恐吓的电话，11月22日23:30，17122223333说：“去你学校门口堵你”。11月25日07:00，17122223333说：“你等着”。",
  );
});

test("Of a fraud the script says how money was wanted before what was frightening, and counts a fraud once", () => {
  const calls = [
    { ...fraud, ...at(2), caller: "民警", words: "把钱转到安全账户" },
    { ...fraud, ...at(2, "10:20"), caller: "检察院", words: "不配合就逮捕您" },
    { ...fraud, ...at(3), how: "missed" },
  ];
  const script = scriptOf(calls);
  expect(script).toContain("对方自称“民警”，说：“把钱转到安全账户”。还自称“检察院”，说：“不配合就逮捕您”。");
  expect(script).toContain("其余为疑似诈骗电话");
  expect(script).not.toContain("其中2次疑似诈骗");
});

test("What a bank held up and gave back is no fraud that was brought to its end", () => {
  const moneyLost = "转了5000元，银行拦下来了，钱已退回";
  const report = reportOf([{ ...paid, ...at(2) }], { answers: { moneyLost } });
  expect(report).toContain("疑似诈骗，我付款后被银行拦截、已退回");
  expect(report).toContain("这1次通话中或者之后我付款，被银行拦截、已退回。");
  expect(report).not.toContain("第二百六十六条");
  const great = reportOf([{ ...paid, ...at(2) }], {
    answers: { moneyLost: moneyLost.replace("5000", "50000") },
  });
  expect(great).toContain("诈骗未遂，以数额巨大的财物为诈骗目标的");
  const back = reportOf([{ ...paid, ...at(2) }], { answers: { moneyLost: "转了5000元，钱已退回" } });
  expect(back).toContain("我付款后已退回");
  expect(back).toContain("《刑法》第二百六十六条");
});

test("An account is asked for where nothing says where the money went, and a paper of it is pointed to only where it is enclosed", () => {
  const calls = [{ ...paid, ...at(2), words: "把钱转过来" }];
  const lost = { answers: { moneyLost: "11月2日转了480元" } };
  expect(needsOf(calls, lost)).toContain("payee");
  expect(reportOf(calls, lost)).toContain("立即依法对收款账户采取紧急止付");
  for (const moneyLost of ["支付宝转了480元，订单号20261128001", "转了480元，收款卡尾号1234"])
    expect(needsOf(calls, { answers: { moneyLost } })).not.toContain("payee");
  const [shown] = sample.evidence;
  if (!shown) throw new Error("no evidence");
  const paper = { ...shown, kind: "other" as const, name: "转账凭证.pdf", callIds: ["c1"] };
  const known = { complainant: sample.complainant, refusals: [], answers: { ...noAnswers, ...lost.answers } };
  const facts = gatherFacts({
    ...known,
    calls: callsOf({ ...calls[0], id: "c1" }),
    evidence: [paper],
    today,
  });
  expect(police.needs(facts).map(({ code }) => code)).not.toContain("payee");
  expect(plainText(letterOf("police", facts))).toContain("对收款账户（见所附转账凭证）采取");
});

test("A report of a fraud alone tells of no no, of nothing that rang unheard beside it, and of no sale by its own number", () => {
  const calls = [
    { ...paid, ...at(2), words: "把钱转过来" },
    { ...heard, category: 7, ...at(3) },
    { ...heard, category: 7, ...at(3, "10:30"), how: "missed" },
    { ...fraud, ...at(4), ...no },
    ...[5, 6, 7, 8, 9, 10, 11, 12, 13].map((day) => ({ ...fraud, ...at(day) })),
  ];
  const report = reportOf(calls, { answers: { moneyLost: "转了2000元" } });
  expect(report).toContain("来电12次");
  expect(report).not.toMatch(/拒绝|不要再打|推销|未接|来电统计/);
});

test("A report of threats to a job among calls that go on is named by the disturbance it cites", () => {
  const calls = [
    { ...threat, ...at(2), words: "让你丢工作" },
    ...[3, 4].map((day) => ({ ...heard, category: 9, ...at(day) })),
  ];
  expect(reportOf(calls)).toContain("涉嫌滋扰的报案材料");
  expect(reportOf(calls.slice(0, 1))).toContain("涉嫌威胁恐吓的报案材料");
});

test("The words of a fraud are asked for where nobody wrote down any", () => {
  expect(needsOf([{ ...fraud, ...at(2) }])).toContain("fraud-words");
  expect(needsOf([{ ...fraud, ...at(2), words: "共享屏幕" }])).not.toContain("fraud-words");
});
