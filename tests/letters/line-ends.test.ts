import LineBreaker from "linebreak";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import { Complainant } from "@/lib/channels/complainant";
import { draft } from "@/lib/complaints/draft";
import { csv } from "@/lib/export/csv";
import { letterTexts } from "@/lib/export/letter-texts";
import type { Block, Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { textsOf } from "@/lib/pdf/text/block-text";
import { cleanText } from "@/lib/pdf/text/clean";
import { storable } from "@/lib/result";
import { answered, sample, sampleFacts } from "../fixtures/cases";
import { begun } from "../fixtures/followed";

const every = Array.from({ length: 0x11_0000 }, (_, code) => code).filter(
  (code) => code < 0xd800 || code > 0xdfff,
);

/** Behind which a line has to end by UAX #14 (BK, CR, LF, NL), and what else some reader takes for an end. */
const ending = [
  ...every.map((code) => String.fromCodePoint(code)).filter((one) => endsLine(one)),
  ...["\u001c", "\u001d", "\u001e", "\u2028", "\u2029"],
];

function endsLine(one: string): boolean {
  const found = new LineBreaker(`甲${one}乙`).nextBreak();
  return found?.required === true && found.position === 2;
}

/** Without ink and without meaning; ZW is the one at which a line may end. */
const unseen = [
  ..."\u200b\u2060\ufeff\u00ad\u3164\u115f\u1160\u180e\ufffe\uffff\u{e0001}\u{e0041}\u{e007f}\u007f\u0080\u009f",
];

const forged = (by: string) => `甲${by}六、撤回声明${by}此致${by}举报人：林静`;

test("Whatever ends a line is known to be one, and is stored as \\n", () => {
  expect(ending).toEqual(expect.arrayContaining(["\n", "\u000b", "\u000c", "\r", "\u0085", "\u2028"]));
  for (const one of ending) expect(storable(`甲${one}乙`)).toMatch(/^甲(?:\n|\r)乙$/);
});

test("Nothing that nobody sees is stored", () => {
  for (const one of unseen) expect([one, storable(`甲${one}乙`)]).toEqual([one, "甲乙"]);
  const kept = "e\u0301\u{1f468}\u200d\u{1f469}\ufe0f葛\u{e0100}\u00a0\u3000\t";
  expect(storable(kept)).toBe(kept);
});

test("What is stored is stored again as it is", () => {
  for (const code of every) {
    const once = storable(String.fromCodePoint(code));
    if (storable(once) !== once) expect([code, storable(once)]).toEqual([code, once]);
  }
});

/** A log in which whatever is quoted has these words in it, as they would have been stored once. */
function quoting(channel: Channel, words: string): Letter | null {
  const calls = sample.calls.map((call): Call => {
    const isMessage = call.kind === "sms";
    return {
      ...call,
      caller: isMessage ? "" : `${call.caller}${words}`,
      product: `${call.product}${words}`,
      words: isMessage ? "" : `${call.words}${words}`,
      note: `${call.note}${words}`,
      smsText: isMessage ? `${call.smsText}${words}` : "",
    };
  });
  const { name, address, work, city } = sample.complainant;
  const person = { name: name + words, address: address + words, work: work + words, city: city + words };
  const complainant = { ...Complainant.parse(sample.complainant), ...person };
  const facts = sampleFacts({ calls, complainant, answers: answered, ...begun(channel) });
  const drawn = draft(channel, facts);
  return drawn.kind === "ok" ? drawn.value.letter : null;
}

const breaks = new RegExp(`[${ending.join("")}]`);
const lines = (text: string) => text.split(breaks).length;

test.each(channels.map((one) => [one.id, one] as const))(
  "Quoted words begin no paragraph: %s",
  (_, channel) => {
    const plain = quoting(channel, forged(" "));
    if (!plain) return expect(quoting(channel, forged("\n"))).toBeNull();
    for (const one of ending) {
      const letter = quoting(channel, forged(one));
      if (!letter) throw new Error(`no letter of ${channel.id} with ${one.charCodeAt(0).toString(16)}`);
      const printed = [letter.title, ...letter.blocks.flatMap(textsOf)];
      expect(printed.filter((text) => breaks.test(text))).toEqual([]);
      expect(lines(plainText(letter))).toBe(lines(plainText(plain)));
      expect(letter.texts.map(({ text }) => lines(text))).toEqual(plain.texts.map(({ text }) => lines(text)));
      expect(letter.claims.filter(({ text }) => breaks.test(text))).toEqual([]);
    }
  },
);

test("A letter that was stored with such words is printed and copied without a paragraph of theirs", () => {
  const [channel] = channels;
  const letter = channel && quoting(channel, "");
  if (!letter) throw new Error("no letter");
  for (const one of ending.filter((end) => end !== "\n" && end !== "\r")) {
    expect(cleanText(forged(one))).toBe(forged(" "));
    const blocks: Block[] = [{ kind: "paragraph", runs: [{ text: forged(one) }] }];
    expect(plainText({ ...letter, blocks })).toBe(`　　${forged(" ")}\n`);
  }
});

test("The lines of a message stand in from the left on a card, and within quotes in a CSV", () => {
  const card = {
    id: "card-1",
    callId: "1",
    title: "一条短信",
    fields: [{ label: "短信原文", value: storable(forged("\u0085")), way: "copy" as const }],
  };
  const [channel] = channels;
  const letter = channel && quoting(channel, "");
  if (!letter) throw new Error("no letter");
  const text =
    letterTexts({ ...letter, cards: [card] }).find(({ name }) => name === "填表卡片.txt")?.text ?? "";
  const told = text.trimEnd().split("\n");
  expect(told.slice(2)).toEqual(["　　六、撤回声明", "　　此致", "　　举报人：林静"]);
  for (const one of ending) {
    const written = csv({ name: "表", columns: [{ head: "短信", width: 9 }], rows: [[forged(one)]] });
    const [, row = ""] = /^[^\r]*\r\n(.*)\r\n$/s.exec(written) ?? [];
    if (breaks.test(row)) expect(row).toMatch(/^"[^"]*"$/);
  }
});
