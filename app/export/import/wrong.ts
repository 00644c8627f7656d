import "server-only";
import { askerHere } from "@/lib/auth/asker-here";
import { sealed } from "@/lib/auth/sealed-query";
import { readWordHere, wordHere } from "@/lib/auth/word-here";

/** Why case data was not read in; more: the place in it, or a sentence. */
export type WrongSaid = { fault: string; more: string };

/** The page of reading back that says this to its visitor. Whose the case is stands in no address that anybody may read on the way. */
export async function wrongAddress(fault: string, more = ""): Promise<string> {
  return sealed(await askerHere(), "/export/import", { wrong: await wordHere(`${fault} ${more}`) });
}

/** What an address of that page says was wrong; null where this server has not said it to this visitor. */
export async function wrongSaid(said: unknown): Promise<WrongSaid | null> {
  const word = await readWordHere(said);
  if (word === null) return null;
  const [fault = ""] = word.split(" ", 1);
  return { fault, more: word.slice(fault.length + 1) };
}
