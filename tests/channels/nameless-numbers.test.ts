import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { askedOperator, callsOf, decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const calls = callsOf(
  { typed: "17090000000", how: "person", category: 22, at: "2026-09-10T10:00", caller: "安心装饰" },
  { typed: "16500000000", how: "robot", category: 22, at: "2026-09-11T10:00" },
);
const answers = { ...askedOperator, merchantName: "安心装饰" };
const letter = (id: string, some = calls) =>
  plainText(letterOf(id, decorationFacts({ calls: some, answers })));

test.each([
  ["12321", "，是否也由其拨打，请转核查单位查明。"],
  ["12345", "，是否也由其拨打，请一并查明。"],
  ["tca-report", "，是否也由其拨打，请一并查明。"],
  ["operator", "。"],
])(
  "%s is told of a number that named nobody, and asked what it can do about it, and of no other",
  (id, ask) => {
    expect(letter(id)).toContain(`165 0000 0000没有记下自称${ask}`);
    expect(letter(id, calls.slice(0, 1))).not.toContain("没有记下自称");
  },
);

const message = { kind: "sms", category: 7, typed: "106900001234" };
const written = callsOf(
  { ...message, at: "2026-09-01T10:00", smsText: "【某贷】借吗", caller: "某贷" },
  { ...message, at: "2026-09-02T10:00", smsText: "额度已到" },
  { ...message, at: "2026-09-03T10:00", smsText: "【乙贷】来吧", caller: "乙贷", typed: "106900005555" },
  { ...message, at: "2026-09-04T10:00", smsText: "看看", typed: "106900006666" },
);
const loans = (id: string, some = written) =>
  plainText(
    letterOf(
      id,
      decorationFacts({ calls: some, answers: { ...askedOperator, merchantName: "某贷小额贷款有限公司" } }),
    ),
  );

test("Of messages it is said that they are not signed, and nothing is excepted of a number that another never used", () => {
  for (const id of ["12321", "12345", "tca-report", "operator"]) {
    expect(loans(id)).toContain("据我了解，1069 0000 1234的短信可能是“某贷小额贷款有限公司”所发");
    expect(loans(id)).toMatch(/1069 0000 6666没有署名[，。]/);
    expect(loans(id)).not.toMatch(/除署名|除外|记下自称/);
  }
});

test("Of a number that another signs from too its messages are excepted", () => {
  const shared = callsOf(
    ...written.map((call) => ({ ...call, number: call.number.replace("5555", "1234") })),
  );
  expect(loans("operator", shared)).toContain("除署名【乙贷】的外，1069 0000 1234的短信可能是");
});

test("A number that rang is told before those that only wrote, each with what it left out", () => {
  const both = [
    ...written,
    ...callsOf({ typed: "17012345678", how: "person", category: 7, at: "2026-09-05T10:00" }),
  ];
  expect(loans("12345", both)).toContain(
    "170 1234 5678没有记下自称，是否也由其拨打，请一并查明。1069 0000 6666没有署名，是否也由其发送，请一并查明。",
  );
});

const bank = { how: "person", category: 9, typed: "95533", caller: "捷安银行" };
const dunned = callsOf(
  { ...bank, at: "2026-09-01T10:00" },
  { ...bank, at: "2026-09-02T10:00", typed: "02166660000", caller: "安康咨询" },
  { ...bank, at: "2026-09-03T10:00", typed: "02166660000", caller: "" },
  { ...bank, at: "2026-09-04T10:00", how: null, kind: "sms", smsText: "【捷安银行】请转告还款" },
);

test.each(["operator", "12345", "sector"])(
  "The short texts of %s believe of the same numbers as its letter that they are the company's",
  (id) => {
    const merchantName = "捷安银行股份有限公司";
    const facts = decorationFacts({ calls: dunned, answers: { ...askedOperator, merchantName } });
    const { texts } = letterOf(id, facts);
    const believed = texts.filter(({ text }) => text.includes("可能是“"));
    expect(believed.length).toBeGreaterThan(0);
    for (const { text } of believed)
      expect(text).toMatch(/有的自称“捷安银行”或者署名【捷安银行】，95533的来电和短信可能是“/);
  },
);
