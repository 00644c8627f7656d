import { toldMark } from "@/lib/letters/from-case-data";
import { clip, fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateInWords, stopped } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { numberOf } from "../given-number";
import { followedOf, originalOf, rootOf, youOf } from "../parts/followed";
import { didInWords } from "../parts/followed-runs";
import { countingOf, tableName } from "../parts/group";
import { toldInShort } from "../parts/in-short";
import { numbersNamed } from "../parts/numbers";
import { bareNumbers } from "../parts/numbers-in-short";
import { oneLine } from "../parts/one-line";
import { sinceInShort } from "../parts/since-followed";
import { isFilingTold } from "../parts/told";
import { isUnknownNumber, othersRequest, saidUnknownBy, timesInShort, tracingRequest } from "./unknown";
import { unshownInWords } from "./unshown";

/** Prudence: as much as a box or a mail is read of. */
const limit = 500;

/** 贵局答复17100000000查无此号，但该号码确曾来电（9月28日20:10），可能在传送中被改过号。 Where there is little room without when. */
function unknownInShort(facts: Facts): RankedSentence {
  if (!isUnknownNumber(facts)) return { text: "", rank: 0.3 };
  const you = youOf((rootOf(facts) ?? followedOf(facts)).office);
  const told = (times: string) =>
    `${you}答复${saidUnknownBy(facts, bareNumbers)}${times}，可能在传送中被改过号。`;
  return { text: told(timesInShort(facts)), rank: 0.66, shorter: { text: told(""), rank: 0.3 } };
}

/** 来电时间见所附的来电记录表，凭证一并附上。 */
function enclosedInShort({ calls, evidence }: Facts): string {
  const table = `${countingOf(calls).noun}时间见所附的${tableName(calls)}`;
  return evidence.length === 0 ? `${table}。` : `${table}，凭证一并附上。`;
}

/** 17090000000和未显示的号码: as the letter names them, without the spaces. */
const numbersClose = (calls: LoggedCall[]) => numbersNamed(calls).replace(/(?<=\d) (?=\d)/g, "");

/** What is supplied, as it fits the box of a page or a mail. */
export function shortSupplement(facts: Facts): LetterText {
  const root = rootOf(facts) ?? followedOf(facts);
  const given = numberOf(root);
  const number = given ? `，${given.name}${clip(given.value, 40)}` : "";
  const did = `${dateInWords(root.filed.on)}，我向${youOf(root.office)}${didInWords(root, facts.calls)}`;
  const sentences = [
    { text: `${did}${number}${toldMark(isFilingTold(root))}，现补充材料。`, rank: 0 },
    unknownInShort(facts),
    { text: stopped(clip(oneLine(facts.answers.followWords), 250)), rank: 0 },
    ...toldInShort(facts),
    { text: enclosedInShort(facts), rank: 0.6 },
    { text: unshownInWords(facts), rank: 0.65 },
    { text: sinceInShort(facts, followedOf(facts)), rank: 0.5 },
    { text: isUnknownNumber(facts) ? `${tracingRequest(facts, bareNumbers)}。` : "", rank: 0 },
    {
      text: isUnknownNumber(facts) ? othersRequest(facts, numbersClose).map(stopped).join("") : "",
      rank: 0.62,
    },
    { text: `请并入${originalOf(root)}一并办理；材料仍不齐全的，请一次告知还缺什么。`, rank: 0 },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "网上、邮件补交的正文", text, limit };
}
