import type { Block, Field, FieldCard, Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { withoutPrivateUse } from "@/lib/letters/private-use";
import { storable } from "@/lib/result";
import { safeName } from "./file-name";

/** A file in words, by its name. */
export type TextFile = { name: string; text: string };

/**
 * The letter and its other forms as texts: the letter itself, short versions and scripts, the field cards. As on paper,
 * nothing in them turns the direction of reading, also where a letter came out of somebody's file; and no private
 * character of an old system, which a form would show as a box.
 */
export function letterTexts(letter: Letter): TextFile[] {
  const texts = letter.texts.map(({ name, text }) => ({ name: safeName(`${name}.txt`), text: `${text}\n` }));
  const whole = { name: safeName(`${letter.name}.txt`), text: plainText(letter) };
  return [whole, ...texts, ...cardTexts(letter.cards)].map(({ name, text }) => ({
    name,
    text: storable(withoutPrivateUse(text)),
  }));
}

/** For a person and for a program. */
function cardTexts(cards: FieldCard[]): TextFile[] {
  if (cards.length === 0) return [];
  return [
    { name: "填表卡片.txt", text: cards.map(plainCard).join("\n") },
    { name: "填表卡片.json", text: `${JSON.stringify(cards, null, 2)}\n` },
  ];
}

const ways = { copy: "", pick: "（在列表里选）", self: "（要本人做）" };

function plainCard(card: FieldCard): string {
  const lines = card.fields.map((field) => {
    const said = `${field.label}${ways[field.way]}：${field.value || noteOf(field)}`;
    return said.replace(/\r?\n|\r/g, "\n　　");
  });
  return `${[card.title, ...lines].join("\n")}\n`;
}

/** What to do with a field that nobody filled in. */
function noteOf({ way, note = "" }: Field): string {
  return way === "self" ? note : "";
}

/** The field cards as a document to print. */
export function cardBlocks(cards: FieldCard[]): Block[] {
  return cards.flatMap((card): Block[] => [
    { kind: "heading", text: card.title },
    {
      kind: "pairs",
      rows: card.fields.map((field) => ({
        name: field.label,
        value: [{ text: field.value || ways[field.way] + noteOf(field) }],
      })),
    },
  ]);
}
