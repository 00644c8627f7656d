import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf, reviewText } from "../fixtures/letter";

type Given = Record<string, unknown>;

const person = { how: "person", seconds: 30 };
const no = { refused: true, refusedWay: "on-call" };
const sms = { kind: "sms", smsText: "额度已到" };

function letter(id: string, calls: Given[], answers = {}): string {
  const channel = channelById(id);
  if (!channel) throw new Error("no such channel");
  const facts = sampleFacts({ calls: callsOf(...calls), answers: { ...answered, ...answers } });
  const followed = { ...facts, ...(channel.begins === "step" ? begun(channel) : {}) };
  return reviewText(letterOf(id, followed));
}

const ex = { ...person, typed: "138 1111 2222", caller: "前男友李某", signs: ["threat"], words: "你等着" };
const fraud = {
  ...person,
  typed: "170 1234 5678",
  caller: "淘宝客服",
  signs: ["fraud"],
  words: "先交保证金",
};
const sale = { ...person, typed: "170 1234 5678", category: 22 };
const at = (day: number) => ({ at: `2026-09-0${day}T10:00` });
const source = /号码从何而来|号码来源|从哪来的/;

test("12345 is not to ask an ex, or a fraud, where the number is from, and a seller it is", () => {
  for (const one of [ex, fraud])
    expect(
      letter(
        "12345",
        [
          { ...one, ...at(1) },
          { ...one, ...at(2) },
        ],
        { merchantName: "", leakSigns: "" },
      ),
    ).not.toMatch(source);
  expect(
    letter(
      "12345",
      [
        { ...sale, ...at(1) },
        { ...ex, ...at(2) },
      ],
      { merchantName: "" },
    ),
  ).toMatch(source);
});

const port = "提供短信端口的单位";

test.each(["tca-report", "tca-mailbox"])("%s asks of a port only what came by one", (id) => {
  const mobile = { ...sms, typed: "170 1234 5678", category: 7 };
  const byPort = { ...sms, typed: "1069 0000 1234", category: 7 };
  expect(letter(id, [{ ...mobile, ...at(1) }])).not.toContain(port);
  expect(letter(id, [{ ...byPort, ...at(1) }])).toContain(`所列商业性短信的发送方和${port}`);
  expect(
    letter(id, [
      { ...mobile, ...at(1) },
      { ...byPort, ...at(2) },
    ]),
  ).toContain(`1069 0000 1234的商业性短信的发送方和${port}`);
});

test("The letter to the mailbox calls a name in the place of a number no number", () => {
  const text = letter("tca-mailbox", [
    { ...sms, typed: "CMCC", ...at(1) },
    { ...sms, typed: "Apple", ...at(2) },
  ]);
  expect(text).not.toContain("号码CMCC");
  expect(text).toContain("CMCC等发送方短信");
});

test("Strangers who rang are said to have called themselves otherwise, and signed nothing", () => {
  const agent = { ...person, category: 4 };
  const calls = [
    { ...agent, typed: "139 0000 2222", caller: "链家小刘", ...no, ...at(1) },
    { ...agent, typed: "139 0000 3333", caller: "贝壳找房", ...at(2) },
  ];
  const text = letter("12345", calls, { merchantName: "" });
  expect(text).toContain("自称不同");
  expect(text).not.toContain("自称或者署名不同");
});

test("The operator is quoted one article once, and the second sentence of it next to the first", () => {
  const own = { ...person, typed: "10086", category: 27, caller: "中国移动" };
  const calls = [
    { ...own, ...no, ...at(1) },
    { ...own, ...at(2) },
    { ...sms, typed: "10086", category: 27, smsText: "升档送流量", ...at(3) },
  ];
  const article = "《消费者权益保护法实施条例》第二十四条：";
  const text = letter("operator", calls);
  expect(text.split(article)).toHaveLength(2);
  expect(text).toContain("同条：“消费者选择取消的");
});
