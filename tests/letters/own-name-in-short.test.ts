import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const heard = { how: "person", seconds: 30 } as const;
const called = (typed: string, day: string, more = {}) => ({
  ...{ typed, at: `2026-09-${day}T10:00`, category: 22 as const },
  ...{ ...heard, ...more },
});

/** One that said who it was, and one that did not. */
const calls = [
  called("170 1234 5678", "01", { caller: "安心装饰" }),
  called("170 1234 5678", "02"),
  called("171 9999 8888", "03"),
];

/** Every text beside the letter of that channel; own: what was answered. */
function textsOf(id: string, own: object = {}, all = calls): string[] {
  const channel = channelById(id);
  if (!channel) throw new Error(`no channel ${id}`);
  const facts = sampleFacts({ calls: callsOf(...all), answers: own, ...begun(channel) });
  const written = draft(channel, facts);
  if (written.kind !== "ok") throw new Error(`${id} is not written: ${JSON.stringify(written)}`);
  return written.value.letter.texts.filter((one) => one.id !== "title").map(({ text }) => text);
}

test.each(["operator", "12345", "sector"])(
  "Where no company is known, the texts of %s say what the caller called itself",
  (id) => {
    const texts = textsOf(id);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).toContain("9月1日的来电人自称“安心装饰”。");
      expect(text).not.toContain("由其");
    }
  },
);

test("Beside a company that is known it is asked whose the other number is", () => {
  const [text = ""] = textsOf("12345", { merchantName: "沈阳安心装饰有限公司" }).filter((one) =>
    one.includes("由其"),
  );
  expect(text).toContain("17199998888没有记下自称，是否也由其拨打");
});

test("Of several calls that gave the name, and one that did not, some did", () => {
  const all = [...calls, called("170 1234 5678", "04", { caller: "安心装饰" })];
  for (const text of textsOf("12345", {}, all)) expect(text).toContain("部分来电人自称“安心装饰”。");
});

test("The letter says on which day the one call gave the name", () => {
  const facts = (...typed: Record<string, unknown>[]) =>
    sampleFacts({ calls: callsOf(...typed), answers: {} });
  const letter = letterOf("operator", facts(...calls));
  expect(plainText(letter)).toContain("9月1日的来电人自称“安心装饰”。");
  expect(plainText(letter)).not.toContain("部分来电人");
  expect(letter.claims.find(({ text }) => text === "自称“安心装饰”的来电")?.callIds).toHaveLength(1);
  const sameDay = { ...called("170 1234 5678", "01"), at: "2026-09-01T11:00" };
  expect(plainText(letterOf("operator", facts(...calls, sameDay)))).toContain(
    "9月1日10:00的来电人自称“安心装饰”。",
  );
});
