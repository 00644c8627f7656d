import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const first = "138 1111 2222";
const second = "138 3333 4444";
const ex = { typed: first, how: "person", caller: "前男友李某" };
const no = { refused: true, refusedWay: "on-call" };
const message = { kind: "sms", how: null, smsText: "换号了你也躲不掉" };
const at = (day: number, time = "10:00") => ({ at: `2026-09-0${day}T${time}` });

const told = [
  { ...ex, ...at(1), signs: ["threat"], words: "你等着" },
  { ...ex, ...at(2, "23:50"), ...no },
  { ...ex, ...at(2, "23:52"), caller: "" },
];
const other = { ...ex, ...message, ...at(3), typed: second, signs: ["threat"] };

const lettersOf = (calls: Record<string, unknown>[]) =>
  ["police", "operator", "12345"].map((id) => letterOf(id, sampleFacts({ calls: callsOf(...calls) })));
const reportsOf = (calls: Record<string, unknown>[]) => lettersOf(calls).map(plainText);

test("Whom the user knows, and told no, is told as the same under another number", () => {
  for (const report of reportsOf([...told, other]))
    expect(report).toContain(
      "此后138 1111 2222仍来电1次，时间为9月2日23:52；另有138 3333 4444发来短信1条（时间为9月3日10:00），据我辨认也是“前男友李某”。",
    );
});

test("A short text tells it with the name, or not at all", () => {
  const texts = lettersOf([...told, other]).flatMap((letter) => letter.texts.map(({ text }) => text));
  expect(texts.some((text) => text.includes("；另有其他号码的短信1条（据我辨认也是“前男友李某”）"))).toBe(
    true,
  );
  for (const text of texts) expect(text).not.toMatch(/另有其他号码的短信1条(?![（，]据我辨认也是)/);
});

test("A call of a known number that was noted of no name is the known person's, before the no and after it", () => {
  const nameless = [
    { ...ex, ...at(1) },
    { ...ex, ...at(2), ...no, caller: "" },
  ];
  const later = [
    { ...other, ...at(3) },
    { ...other, ...at(4), caller: "" },
  ];
  for (const report of reportsOf([...nameless, ...later]))
    expect(report).toContain("另有138 3333 4444发来短信2条，据我辨认也是“前男友李某”。");
});

test("Somebody else whom the user knows, and a stranger, are not the one who was told", () => {
  for (const caller of ["前男友王某", "邻居王某", ""])
    for (const report of reportsOf([...told, { ...other, caller }])) expect(report).not.toContain("另有");
});

test("Before the no it is no going on", () => {
  for (const report of reportsOf([{ ...other, ...at(1, "09:00") }, ...told]))
    expect(report).not.toContain("另有");
});

test("What went on after a no is told at the head as of whom the user knows, who called itself nothing", () => {
  const went = [3, 4, 5].map((day) => ({ ...ex, ...at(day) }));
  const [report = ""] = reportsOf([{ ...ex, ...at(2), ...no }, ...went, { ...other, ...at(6), signs: [] }]);
  expect(report).toContain(
    "我明确拒绝以后，据我辨认是“前男友李某”的138 1111 2222仍来电3次，最近一次为2026年9月5日10:00，另有138 3333 4444发来短信1条，据我辨认也是“前男友李某”。",
  );
  expect(report).not.toContain("自称");
});

test("That a stranger's name is another is not said where whom the user knows was told no", () => {
  const sale = { typed: "171 2222 3333", how: "person", category: 12 };
  const calls = [
    { ...ex, ...at(1), category: 12, ...no },
    { ...sale, ...at(3), caller: "安心装饰" },
  ];
  const report = plainText(letterOf("operator", sampleFacts({ calls: callsOf(...calls) })));
  expect(report).toContain("另有");
  expect(report).not.toContain("与此前被拒绝的名称不同");
});
