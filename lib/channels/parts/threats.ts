import type { RankedSentence } from "@/lib/letters/length";
import type { Block } from "@/lib/letters/letter";
import type { Facts, LoggedCall } from "../facts";
import { callsWithSign, recordedOf } from "../police/alleged";
import { signsRuns } from "../police/signs-told";
import { sumInWords } from "./amount";
import type { Ledger } from "./ledger";

/** 按我的记录，来电1次疑似威胁、恐吓。 Whoever dunns or sells with threats answers for it beyond the police too. */
export function threatBlocks(facts: Facts, ledger: Ledger): Block[] {
  const runs = signsRuns(["threat"], facts, ledger);
  return runs.length === 0 ? [] : [{ kind: "paragraph", runs }];
}

/** The same in a short text; it goes after the noes do. */
export function threatInShort({ calls }: Pick<Facts, "calls">): RankedSentence {
  const threats = callsWithSign(calls, "threat");
  const text = `按我的记录，其中${sumInWords(threats)}${toldOf(threats)}。`;
  return { text: threats.length === 0 ? "" : text, rank: 0.2 };
}

/** 疑似威胁、恐吓: as the user marked it, never a finding. */
export function toldOf(threats: LoggedCall[]): string {
  return recordedOf("threat", threats).told;
}
