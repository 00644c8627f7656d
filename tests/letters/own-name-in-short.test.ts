import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";

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
function textsOf(id: string, own: object = {}): string[] {
  const channel = channelById(id);
  if (!channel) throw new Error(`no channel ${id}`);
  const facts = sampleFacts({ calls: callsOf(...calls), answers: own, ...begun(channel) });
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
      expect(text).toContain("部分来电人自称“安心装饰”。");
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
