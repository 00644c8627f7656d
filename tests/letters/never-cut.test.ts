import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { draft } from "@/lib/complaints/draft";
import { letterTexts } from "@/lib/export/letter-texts";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts, factsFor } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const longest = `辽宁安心装饰${"优选家居装饰装修设计工程咨询服务".repeat(4)}`.slice(0, 60);

const printed = channels.flatMap((channel) => {
  const facts = factsFor(channel, { answers: { ...answered, merchantName: longest, otherMerchants: "" } });
  const letter = letterOf(channel.id, facts);
  return [{ id: channel.id, texts: [plainText(letter), ...letter.texts.map(({ text }) => text)] }];
});

test.each(printed)("No text of $id cuts a company's name", ({ texts }) => {
  const cut = texts.filter((text) => text.includes(longest.slice(0, 6)) && !text.includes(longest));
  expect(cut).toEqual([]);
});

test.each(channels)(
  "The table and every text of $id have whole what each caller called itself, and by whom a message is signed",
  (channel) => {
    const facts = factsFor(channel, {
      calls: callsOf(
        { typed: "170 9000 0000", at: "2026-09-22T09:00", how: "person", category: 22, caller: longest },
        {
          typed: "170 9000 0000",
          at: "2026-09-23T09:00",
          how: "person",
          category: 22,
          caller: longest,
          signs: ["fraud"],
        },
        {
          typed: "1069 0000 0000",
          at: "2026-09-24T09:00",
          kind: "sms",
          category: 22,
          smsText: "【安心装饰】退订回R",
        },
      ),
      answers: { ...answered, merchantName: "", otherMerchants: "" },
    });
    const made = draft(channel, facts);
    if (made.kind !== "ok") return;
    const { letter } = made.value;
    const texts = [plainText(letter), ...letter.texts.map(({ text }) => text)];
    expect(texts.filter((text) => text.replaceAll(longest, "").includes(longest.slice(0, 6)))).toEqual([]);
    const tables = letter.blocks.flatMap((block) =>
      block.kind === "table" && block.head.at(-1) === "备注" ? [block] : [],
    );
    for (const { rows } of tables)
      for (const row of rows) {
        const isMessage = row.includes("短信");
        expect(row.at(-1)).toContain(isMessage ? "署名【安心装饰】" : `自称“${longest}”`);
      }
  },
);

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
