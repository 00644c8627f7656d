import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const number = "170 9000 0000";
const calls = callsOf(
  { typed: number, at: "2025-12-24T19:05", how: "person", seconds: 30, category: 22, refused: true },
  { typed: number, at: "2025-12-31T23:58", how: "person", seconds: 9, category: 22 },
  { typed: number, at: "2026-01-01T00:03", how: "robot", seconds: 11, category: 22 },
  { typed: number, at: "2026-01-03T22:40", how: "person", seconds: 15, category: 22 },
  { typed: number, at: "2026-01-08T10:00", how: "person", category: 22, caller: "安心装饰" },
);
/** After all of them. */
const asked = { ...answered, operatorOn: "2026-01-09" };
const times = "2025年12月31日23:58、2026年1月1日00:03、1月3日22:40";

test.each(channels.filter(({ begins }) => begins === "calls").map(({ id }) => id))(
  "What came at night stands in every text and script of %s",
  (id) => {
    const facts = sampleFacts({ calls, today: "2026-01-28", answers: asked });
    const told = letterOf(id, facts).texts.filter(({ text }) => /共?\d+次/.test(text));
    for (const { name, text } of told)
      expect([name, text]).toEqual([name, expect.stringMatching(/夜.{0,14}来电3次/)]);
  },
);

test("Where there is room the times of a few calls at night are told, each year once", () => {
  const texts = (id: string, some = calls) =>
    letterOf(id, sampleFacts({ calls: some, today: "2026-01-28", answers: asked })).texts;
  expect(texts("operator")[1]?.text).toContain(`夜间来电3次（${times}）。`);
  const more = calls.slice(3, 4).map((call) => ({ ...call, id: "one-more", at: "2026-01-04T15:30:00.000Z" }));
  expect(texts("operator", [...calls, ...more])[1]?.text).toContain("夜间（22时至次日8时）来电4次。");
  expect(texts("operator", calls.slice(1, 2))[1]?.text).not.toContain("夜间来电1次（");
});

test("Read out too, their times are one list in brackets, and a day is told once", () => {
  const dense = ["22:00", "22:01", "22:03"].map((time) => ({
    typed: number,
    at: `2026-09-02T${time}`,
    how: "person",
  }));
  const some = callsOf({ typed: number, at: "2026-09-01T10:00", how: "person", category: 22 }, ...dense);
  const [script, text] = letterOf(
    "operator",
    sampleFacts({ calls: some, answers: { ...asked, operatorOn: "2026-09-20" } }),
  ).texts;
  expect(script?.text).toContain("9月2日一天3次，夜里来电3次（9月2日22:00、22:01、22:03）。");
  expect(text?.text).toContain("夜间来电3次（9月2日22:00、22:01、22:03）。");
});
