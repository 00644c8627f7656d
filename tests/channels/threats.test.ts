import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const collector = { typed: "010 8888 9999", how: "person", category: 9 };
const calls = callsOf(
  { ...collector, at: "2026-09-02T09:00", words: "请转告李四尽快还款" },
  { ...collector, at: "2026-09-02T09:25", words: "不还就去你学校贴大字报", signs: ["threat"] },
  { ...collector, at: "2026-09-03T22:30", kind: "sms", smsText: "小心点", signs: ["threat"] },
);
const facts = sampleFacts({ calls, answers: { ...answered, notDebtor: true } });

test.each(["12345", "12321", "tca-report", "sector"])(
  "The letter to %s names what was marked a threat",
  (id) => {
    expect(plainText(letterOf(id, facts))).toContain("按我的记录，来电1次、短信1条有威胁、恐吓内容。");
  },
);

test.each(["12345", "sector"])("So do the short texts and the script of %s", (id) => {
  for (const { id: which, text } of letterOf(id, facts).texts)
    if (which !== "title") expect(text).toContain("其中来电1次、短信1条有威胁、恐吓内容");
});

test("A card says of its own call that it was one, and of a message beside its text that nothing is owed", () => {
  const [message, threat, other] = letterOf("12321", facts).cards.map(({ fields }) =>
    fields.map(({ value }) => value).join("\n"),
  );
  expect(message).toContain("我不是债务人，没有欠这笔钱。按我的记录，这条短信有威胁、恐吓内容。");
  expect(threat).toContain("这次来电有威胁、恐吓内容。");
  expect(other).not.toContain("威胁");
});
