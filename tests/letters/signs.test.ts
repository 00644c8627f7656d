import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { police } from "@/lib/channels/police";
import { sampleFacts, today } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { markedLoss } from "../fixtures/marked-loss";
import { logged } from "../fixtures/said";

const money = (calls: Call[]) => ({ moneyLost: markedLoss(calls, "480元") });

/** "" where the log shows nothing that is for the police. */
function report(calls: Call[]): string {
  const facts = sampleFacts({ calls, today, answers: money(calls) });
  return police.closed(facts).length > 0 ? "" : reviewText(letterOf("police", facts));
}

const toldElsewhere = (calls: Call[]) => reviewText(letterOf("tca-report", sampleFacts({ calls, today })));

const at = (minute: number, part: Partial<Call> = {}) =>
  logged(`2026-09-28 10:${String(minute).padStart(2, "0")}`, { how: "person", ...part });
const other = { number: "16500000000", typed: "165 0000 0000" };

test("The title says of each number what was marked of it, and nothing else", () => {
  const fraud = at(1, { signs: ["fraud"] });
  const threat = at(2, { ...other, signs: ["threat"], words: "小心点" });
  expect(report([fraud, threat])).toContain(
    "关于号码170 9000 0000来电涉嫌诈骗、号码165 0000 0000来电涉嫌威胁恐吓的报案材料",
  );
  expect(report([fraud, { ...threat, number: fraud.number }])).toContain(
    "关于号码170 9000 0000来电涉嫌诈骗和威胁恐吓的报案材料",
  );
});

test("Marks are no findings, in the story, the table and the script", () => {
  const calls = [
    at(1, { signs: ["fraud", "paid"] }),
    at(2, { signs: ["threat"], words: "小心点" }),
    at(3, { signs: ["sells-data"] }),
  ];
  const text = report(calls);
  expect(text).toContain(
    "按我的记录，来电1次疑似诈骗，这1次通话中或者之后我付了款，来电1次有威胁、恐吓内容，来电1次涉嫌买卖或者提供个人信息。",
  );
  for (const remark of ["疑似诈骗，我付了款", "疑似威胁恐吓", "涉嫌买卖信息"])
    expect(text).toContain(`｜${remark}`);
  expect(text).toContain("我可能被骗了，已经付了钱。");
  expect(text).toContain("我接到疑似威胁恐吓的电话，9月28日10:02，17090000000说：");
  expect(text).not.toMatch(/我被骗|涉及买卖/);
  const [before] = police.before(sampleFacts({ calls, today, answers: money(calls) }));
  expect(before?.text).toContain("我可能被骗了");
  const unpaid = sampleFacts({ calls: [at(1, { signs: ["fraud"] })], today });
  expect(reviewText(letterOf("police", unpaid))).toContain("我收到疑似诈骗的来电。");
});

test("How many were threats stands in the script behind how many there were, before what came after a no", () => {
  const threat = { signs: ["threat" as const], words: "小心点" };
  const calls = [at(1, threat), at(2, { refused: true, refusedWay: "on-call" }), at(3, threat), at(4)];
  const letter = letterOf("police", sampleFacts({ calls, today, answers: {} }));
  const script = letter.texts.find(({ id }) => id === "counter")?.text ?? "";
  expect(script).toContain("其中2次有威胁、恐吓内容。9月28日我明确表示不要再打，此后仍来电2次。");
});

test("A flood is told of one number that called often enough within an hour, with all of its calls", () => {
  const five = [0, 10, 20, 30, 40].map((minute) => at(minute, minute === 20 ? { signs: ["flood"] } : {}));
  const text = report([...five, at(50, other)]);
  expect(text).toContain("来电5次在短时间内连续打来");
  expect(text.match(/｜短时间内连续打来/g)).toHaveLength(5);
  expect(text).toContain("关于号码170 9000 0000来电涉嫌滋扰的报案材料");
  expect(text).toContain("2026年9月28日10:00至10:50，170 9000 0000、165 0000 0000来电6次");
});

test("A flood that the log does not bear out is left out, and the user is told why", () => {
  const calls = [0, 10, 20].map((minute) => at(minute, { signs: ["flood"] }));
  const threat = logged("2026-09-20 10:00", { how: "person", signs: ["threat"], words: "小心点" });
  const beside = (flood: Call[]) => {
    const text = report([threat, ...flood]);
    expect(text).toContain("小心点");
    return text;
  };
  for (const few of [
    calls.slice(0, 1),
    calls,
    calls.map((call, nth) => (nth ? { ...call, ...other } : call)),
  ])
    expect(beside(few)).not.toMatch(/连续打来|滋扰的报案/);
  const hidden = [0, 10, 20, 30, 40].map((minute) =>
    at(minute, { number: "", typed: "未显示号码", signs: ["flood"] }),
  );
  expect(beside(hidden)).not.toContain("连续打来");
  const needs = police.needs(sampleFacts({ calls, today })).map(({ code }) => code);
  expect(needs).toContain("flood-calls");
});

test("一并 stands behind something else that is to be dealt with, and not alone", () => {
  const threat = at(2, { signs: ["threat"], words: "小心点" });
  expect(report([threat])).not.toContain("一并依法处理");
  expect(report([threat, at(3, { signs: ["fraud"] })])).toContain("一并依法处理");
});

test.each([
  [12, "骚扰电话，请依法核查处理"],
  [14, "食药营销电话骚扰，请依法核查处理"],
  [5, "保险营销电话骚扰，请依法核查处理"],
  [22, "装修建材营销电话骚扰，请依法核查处理"],
  [9, "催收电话骚扰，请依法核查处理"],
] as const)("The title of a 12345 form for calls of the kind %i says each thing once", (category, title) => {
  const { texts } = letterOf("12345", sampleFacts({ calls: [at(1, { category })], today }));
  expect(texts.find(({ id }) => id === "title")?.text).toBe(title);
});

test("What nobody noted the kind of goes with the one kind that its number is known for", () => {
  const calls = [at(1), at(2), at(3, { category: 22 })];
  expect(toldElsewhere(calls)).toContain("来电3次，其中2次类型不明，其余推销装修建材。");
  const two = [at(1), at(2, other), at(3, { category: 22 }), at(4, { ...other, category: 4 })];
  for (const about of ["推销装修建材", "推销房产中介服务"])
    expect(toldElsewhere(two)).toContain(`来电2次，其中1次类型不明，其余${about}。`);
  expect(toldElsewhere(two)).not.toContain("见上");
});

test("What nobody noted the kind of comes behind the known kinds, where its number is known for several or a fraud", () => {
  const several = [at(1), at(2), at(3, { category: 22 }), at(4, { category: 4 })];
  const fraud = [at(1), at(2), at(3, { signs: ["fraud"] })];
  for (const calls of [several, fraud])
    expect(toldElsewhere(calls)).toContain("类型不明的来电2次。同一号码的其他来电见上。");
  expect(toldElsewhere(several).indexOf("推销装修建材")).toBeLessThan(
    toldElsewhere(several).indexOf("类型不明的"),
  );
  const apart = [at(1, other), at(2, other), at(3, { category: 22 })];
  expect(toldElsewhere(apart)).not.toContain("见上");
});
