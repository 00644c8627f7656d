import "server-only";
import { isBroken } from "../broken";
import { checkDatabase } from "./database";
import { checkDerivedTimes } from "./derived-times";
import { checkFiles } from "./files";
import type { Findings } from "./findings";
import { checkLetters } from "./letters";
import { checkTypes } from "./original-types";
import { checkSealedValues } from "./sealed-values";
import { checkIdentity } from "./store-id";

export type { Findings };

/** Everything that is stored, looked at once. It may run beside the server. */
export async function checkStore(): Promise<Findings[]> {
  return [
    ...(await looked("database", async () => [await checkDatabase()])),
    ...(await looked("days and hours of calls", async () => [await checkDerivedTimes()])),
    ...(await looked("rows", async () => [await checkSealedValues()])),
    ...(await looked("letters", async () => [await checkLetters()])),
    ...(await looked("file store", async () => [await checkIdentity()])),
    ...(await looked("originals", checkFiles)),
    ...(await looked("types of originals", async () => [await checkTypes()])),
  ];
}

/** What cannot be read for a broken page is said of its part, and the rest is looked at all the same. */
async function looked(part: string, look: () => Promise<Findings[]>): Promise<Findings[]> {
  try {
    return await look();
  } catch (fault) {
    if (!isBroken(fault)) throw fault;
    return [
      {
        part,
        looked: 0,
        wrong: ["数据库坏了，这一部分读不出来 the database is broken: this part cannot be read"],
      },
    ];
  }
}
