import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import type { Reason } from "@/lib/result";
import { missingCharacters } from "./printable";

/** Why a letter is not issued: it holds characters that no font has. null when all of it prints. */
export function unprintable(letter: Letter): Reason | null {
  const missing = missingCharacters([plainText(letter)]);
  if (missing.length === 0) return null;
  return {
    code: "no-glyph",
    text: `${missing.map((one) => `“${one}”`).join("、")}没有字体能印出来。`,
    next: { text: "换一个写法，比如改用同音字或拼音。" },
  };
}
