import { expect, test } from "vitest";
import { cleanText } from "@/lib/pdf/text/clean";

test.each([
  ["radicals copied out of a PDF become characters", "⾃⼰⻔⽊⻢", "自己门木马"],
  ["the private code of an old system becomes the name's character", "\ue863先生", "䶮先生"],
  ["nothing invisible stays", "林\u200b静\u0007\ufeff\u202e", "林静"],
  ["a carriage return ends a line as \\n does", "a\r\nb\rc", "a\nb\nc"],
  ["what else would end a line is a blank", "a\u2028b\u2029c\u0085d\u000be\u000cf\u001cg", "a b c d e f g"],
  ["every kind of space is one, but the full-width one", "a\u00a0b\u2003c\u3000d", "a b c\u3000d"],
  ["a tab is a full-width space", "a\tb", "a\u3000b"],
  ["the choice of a variant goes, its character stays", "葛\u{e0100}某", "葛某"],
  ["accents join their letter", "e\u0301", "é"],
  ["a compatibility ideograph in a name stays as it was written", "\ufa19\u{2f804}", "\ufa19\u{2f804}"],
  ["half a surrogate pair becomes a mark that shows", "a\ud842b", "a\ufffdb"],
  ["an emoji stays, to be named as missing", "好👍🏻", "好👍"],
])("%s", (_name, given, printed) => {
  expect(cleanText(given)).toBe(printed);
});
