import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { letterTexts } from "@/lib/export/letter-texts";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts, factsFor } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const longest = `辽宁${"安心优选家居装饰装修设计工程咨询服务".repeat(3)}`.slice(0, 60);

const printed = channels.flatMap((channel) => {
  const facts = factsFor(channel, { answers: { ...answered, merchantName: longest, otherMerchants: "" } });
  const letter = letterOf(channel.id, facts);
  return [{ id: channel.id, texts: [plainText(letter), ...letter.texts.map(({ text }) => text)] }];
});

test.each(printed)("No text of $id cuts a company's name", ({ texts }) => {
  const cut = texts.filter((text) => text.includes(longest.slice(0, 6)) && !text.includes(longest));
  expect(cut).toEqual([]);
});

test("What a call did to the user's life is quoted whole", () => {
  const cost = "影响工作。".repeat(40);
  const [call] = decorationFacts().calls;
  const facts = decorationFacts({ calls: callsOf({ ...call, cost }) });
  expect(plainText(letterOf("12321", facts))).toContain(cost.slice(0, -1));
});

test("No text to copy holds a private character of an old system", () => {
  const letter = letterOf("12321", decorationFacts({ complainant: { name: "王\ue863" } }));
  expect(letterTexts(letter).filter(({ text }) => /[\ue000-\uf8ff]/.test(text))).toEqual([]);
});
