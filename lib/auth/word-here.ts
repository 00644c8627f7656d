import "server-only";
import { askerHere, askersHere } from "./asker-here";
import { ownWord, readOwnWord } from "./own-word";

const GOOD_SECONDS = 10 * 60;

/** A word of the server for the address of the page that this answer leads to. It says something to who asked alone, for ten minutes. */
export async function wordHere(word: string): Promise<string> {
  return ownWord(await askerHere(), `${Date.now().toString(36)} ${word}`);
}

/** null for what is no word of the server's for who asks now, or one of long ago. */
export async function readWordHere(said: unknown): Promise<string | null> {
  const words = (await askersHere()).map((who) => readOwnWord(who, said));
  const dated = words.find(Boolean) ?? "";
  const [at = ""] = dated.split(" ", 1);
  const age = (Date.now() - Number.parseInt(at, 36)) / 1000;
  return age >= 0 && age <= GOOD_SECONDS ? dated.slice(at.length + 1) : null;
}
