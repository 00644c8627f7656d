import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const caught = {
  typed: "171 2222 3333",
  how: "person",
  category: 12,
  caller: "京东客服",
  signs: ["fraud", "paid"],
  words: "把钱转到安全账户",
};
const seller = { typed: "171 3333 4444", how: "person", category: 4, caller: "链家" };
const calls = callsOf(
  { ...caught, at: "2026-09-02T10:00" },
  { ...caught, at: "2026-09-02T12:00", words: "再转" },
  { ...seller, at: "2026-09-04T10:00" },
);
const answers = { moneyLost: "11月2日转1500元，又转1600元" };
const facts = sampleFacts({ calls, answers });

/** What is to be copied and read out, but the title. */
const told = (id: string) => letterOf(id, facts).texts.filter((one) => one.id !== "title");

describe("A fraud among other calls", () => {
  test.each(["12345", "12321", "tca-report"])("is told to %s by its words and by what was lost", (id) => {
    const text = plainText(letterOf(id, facts));
    expect(text).toContain("来电2次通话中或者之后我付了款");
    expect(text).toContain(answers.moneyLost);
    expect(text).toContain("“把钱转到安全账户”");
  });

  test.each(["12345", "tca-report"])("is handed on to the police by %s", (id) => {
    expect(plainText(letterOf(id, facts))).toContain("其中疑似诈骗的，请将诈骗线索转公安机关依法处理");
  });

  test("stands in the title, the short text and the script of 12345, with what was lost", () => {
    const [title, short, script] = letterOf("12345", facts).texts;
    expect(title?.text).toBe("疑似诈骗和骚扰电话，请依法核查处理");
    expect(short?.text).toContain("按我的记录，其中来电2次疑似诈骗，对方自称“京东客服”。");
    expect(short?.text).toContain(`通话中或者之后我付了款：${answers.moneyLost}。`);
    expect(script?.text).toContain("我要举报疑似诈骗和骚扰电话。");
    expect(script?.text).toContain("其中来电2次疑似诈骗，对方自称“京东客服”。");
    expect(script?.text).toContain("通话中或者之后我付了款");
    for (const one of [short, script]) expect(one?.text).toContain("诈骗线索转公安");
  });

  test("is to be blocked by one's own operator, beside the refusal of what sells", () => {
    const text = plainText(letterOf("operator", facts));
    expect(text).toContain("登记拒绝营销来电");
    expect(text).toContain("对其中疑似诈骗的号码的来电予以拦截或者标记提醒");
    for (const { text: short } of told("operator")) expect(short).toContain("疑似诈骗");
  });
});

test("Where nothing was paid that is said, and what was tried", () => {
  const tried = callsOf({ ...caught, at: "2026-09-02T10:00", signs: ["fraud"] });
  const letter = letterOf(
    "12345",
    sampleFacts({ calls: tried, answers: { moneyLost: "没有转，差点转5万元" } }),
  );
  for (const { id, text } of letter.texts.filter((one) => one.id !== "title"))
    expect([id, text]).toEqual([id, expect.stringContaining("我没有付款，差点转5万元。")]);
  expect(plainText(letter)).not.toContain("营销");
});

test("What sells has none of it", () => {
  const selling = sampleFacts({ calls: callsOf({ ...seller, at: "2026-09-04T10:00" }), answers });
  for (const id of ["12345", "operator", "tca-report", "12321"]) {
    const letter = letterOf(id, selling);
    const all = plainText(letter) + letter.texts.map(({ text }) => text).join("");
    expect(all).not.toMatch(/诈骗线索|付款|1500/);
  }
});
