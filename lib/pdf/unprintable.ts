import type { Letter } from "@/lib/letters/letter";
import { missingCharacters } from "./printable";

/** What its paper leaves open, in one sentence: characters that no font has. null when all of it prints. */
export async function unprintable({ blocks }: Pick<Letter, "blocks">): Promise<string | null> {
  const missing = await missingCharacters(blocks);
  if (missing.length === 0) return null;
  const named = missing.map((one) => `“${one}”`).join("、");
  return `${named}没有字体印得出：别人的原话里印成“〓”，别处留着空，打出来手写补上。`;
}
