import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import { sampleFacts, today } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";

const on = { refused: true, refusedWay: "on-call" } as const;
const dunning = { how: "person", category: 9, number: "01088889999", typed: "010 8888 9999" } as const;
const lesson = {
  how: "person",
  category: 6,
  number: "95131234",
  typed: "9513 1234",
  caller: "启点英语",
} as const;

const toldIn = (calls: Call[], answers: Partial<Answers> = {}) =>
  letterOf("12345", sampleFacts({ calls, today, answers: { ...noAnswers, ...answers } }));
const textOf = (calls: Call[], id: string, answers?: Partial<Answers>) =>
  toldIn(calls, answers).texts.find((one) => one.id === id)?.text ?? "";

test("Each threat is quoted with what said it, and a cost is laid to what it was logged for", () => {
  const calls = [
    logged("2026-10-02 09:00", {
      ...dunning,
      signs: ["threat"],
      words: "不还就去你学校",
      cost: "同事都知道了",
    }),
    logged("2026-10-03 22:30", {
      ...dunning,
      how: null,
      kind: "sms",
      signs: ["threat"],
      smsText: "你家人小心点",
    }),
  ];
  expect(textOf(calls, "short")).toContain("来电说：“不还就去你学校”；短信说：“你家人小心点”。");
  expect(textOf(calls, "script")).toMatch(/(来电|短信)说：“/);
  expect(reviewText(toldIn(calls))).toContain("来电影响了我的生活：“同事都知道了”");
});

test("What the refused sender does from another number comes first, and strangers are told as such", () => {
  const calls = [
    logged("2026-09-04 18:30", { ...lesson, ...on }),
    logged("2026-09-05 09:00", { ...lesson, number: "17088889999", typed: "170 8888 9999" }),
    logged("2026-09-06 09:00", {
      ...{ kind: "sms", category: 6, number: "106933334444", typed: "1069 3333 4444" },
      smsText: "【城东学堂】返场",
    }),
  ];
  expect(reviewText(toldIn(calls))).toContain(
    "另有170 8888 9999、1069 3333 4444的同类来电1次、短信1条，其中170 8888 9999的来电人也自称“启点英语”，有的署名【城东学堂】，与此前被拒绝的名称不同。",
  );
  expect(textOf(calls, "short")).toContain("（其中来电自称“启点英语”，与我拒绝过的来电相同）");
});

test("Messages of the refused sender count from the no, though their own number was refused later", () => {
  const sms = { kind: "sms", category: 6, number: "106912345678", typed: "1069 1234 5678" } as const;
  const calls = [
    logged("2026-09-04 18:30", { ...lesson, ...on }),
    logged("2026-09-05 09:00", { ...sms, smsText: "【启点英语】试听课" }),
    logged("2026-09-06 09:00", { ...sms, smsText: "【启点英语】最后名额", refused: true, refusedWay: "sms" }),
  ];
  expect(reviewText(toldIn(calls))).toContain(
    "另有当时尚未被拒绝的号码的同类短信2条，署名仍为【启点英语】。",
  );
});

test("Hidden calls after a no to a hidden caller are told, whatever they were about", () => {
  const hidden = { number: "", typed: "" };
  const calls = [
    logged("2026-09-12 03:00", { ...hidden, how: "person", ...on }),
    logged("2026-09-13 03:10", { ...hidden, how: "missed" }),
  ];
  expect(reviewText(toldIn(calls))).toContain("此后另有未显示号码的来电1次。");
  expect(textOf(calls, "script")).toContain("，此后另有未显示号码的来电1次。");
  expect(textOf(calls, "short")).toContain("均在22时至次日8时（9月12日03:00、9月13日03:10）。");
  expect(textOf(calls, "script")).toContain("都在夜里（9月12日03:00、9月13日03:10）。");
});

test("A sum is named where there is no room for the story of it, and on the card of the call", () => {
  const calls = [
    logged("2026-10-02 10:00", {
      how: "person",
      signs: ["fraud", "paid"],
      caller: "京东客服",
      words: "再转一笔",
    }),
    ...["95131234", "95131235", "95131236"].map((number) =>
      logged("2026-10-03 10:00", { ...lesson, number, typed: number }),
    ),
  ];
  const moneyLost = `上午转1500元，中午又转1600元，一共3100元，${"还买了京东卡把卡密给了他，".repeat(8)}`;
  const answers = { moneyLost, merchantName: "北京某某世纪贸易有限公司客户服务分公司" };
  expect(textOf(calls, "script", answers)).toContain("我付了款：一共3100元。");
  const facts = sampleFacts({ calls, today, answers: { ...noAnswers, moneyLost } });
  const [card] = letterOf("12321", facts).cards.slice(-1);
  const value = card?.fields.find(({ label }) => label === "来电描述")?.value;
  expect(value).toContain("这次来电通话中或者之后我付了款。付款和损失的情况：“上午转1500元");
});

test("A product that a number named is what its other calls sold too, and a kind says no more than was logged", () => {
  const health = { how: "robot", category: 14, number: "02512345678", typed: "025 1234 5678" } as const;
  const calls = [
    logged("2026-09-02 06:00", { ...health, product: "保健品" }),
    logged("2026-09-03 06:00", health),
  ];
  expect(reviewText(toldIn(calls))).toContain("推销保健品");
  expect(reviewText(toldIn(calls.slice(1)))).not.toContain("食品药品");
});

test("Of what nobody noted a kind of, a paragraph about one number says which", () => {
  const calls = [
    logged("2026-09-02 10:00", lesson),
    logged("2026-09-03 10:00", { how: "person" }),
    logged("2026-09-04 10:00", { how: "missed" }),
  ];
  expect(reviewText(toldIn(calls))).not.toContain("的的");
  expect(reviewText(toldIn(calls.slice(0, 2)))).toContain("170 9000 0000来电1次，类型不明。");
});
