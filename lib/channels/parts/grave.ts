import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { callsWithSign } from "../police/alleged";
import { signsRuns } from "../police/signs-told";
import { moneyInWords } from "../police/told";
import type { Ledger } from "./ledger";
import { paragraphOf } from "./sheet";
import { wordsOfMatter } from "./sold-words";

/** What looked like a fraud when it was heard, or was paid for. */
export function fraudsIn(calls: LoggedCall[]): LoggedCall[] {
  return callsWithSign(calls, "fraud", "paid");
}

/** 按我的记录，来电1次通话中或者之后我付了款，来电1次疑似威胁、恐吓。 That it looks like a fraud, the story has told; and what was lost. */
export function graveBlocks(facts: Facts, ledger: Ledger): Block[] {
  const runs = signsRuns(["paid", "threat"], facts, ledger);
  const money = fraudsIn(facts.calls).length > 0 ? moneyInWords(facts.answers) : "";
  return [
    ...(runs.length === 0 ? [] : [{ kind: "paragraph", runs } as const]),
    ...(money === "" ? [] : [paragraphOf(money)]),
  ];
}

/** The same, with what was said, word for word: by it a clerk sees which trick it is, and what deceives. */
export function graveStory(facts: Facts, ledger: Ledger): Block[] {
  return [...graveBlocks(facts, ledger), ...wordsOfMatter(facts, ledger)];
}
