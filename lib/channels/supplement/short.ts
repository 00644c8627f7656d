import { toldMark } from "@/lib/letters/from-case-data";
import { clip, fitted } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateInWords, stopped } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { numberOf } from "../given-number";
import { oneLine } from "../parts/course-caller";
import { followedOf, rootOf, youOf } from "../parts/followed";
import { didInWords, sinceInShort } from "../parts/followed-runs";
import { toldInShort } from "../parts/in-short";
import { bareNumbers } from "../parts/numbers-in-short";
import { isFilingTold } from "../parts/told";
import { isUnknownNumber, tracingRequest } from "./body";

/** Prudence: as much as a box or a mail is read of. */
const limit = 500;

/** What is supplied, as it fits the box of a page or a mail. */
export function shortSupplement(facts: Facts): LetterText {
  const root = rootOf(facts) ?? followedOf(facts);
  const given = numberOf(root);
  const number = given ? `，${given.name}${clip(given.value, 40)}` : "";
  const did = `${dateInWords(root.filed.on)}，我向${youOf(root.office)}${didInWords(root, facts.calls)}`;
  const sentences = [
    { text: `${did}${number}${toldMark(isFilingTold(root))}，现补充材料。`, rank: 0 },
    { text: stopped(clip(oneLine(facts.answers.followWords), 250)), rank: 0 },
    ...toldInShort(facts),
    { text: sinceInShort(facts, followedOf(facts)), rank: 0.5 },
    { text: isUnknownNumber(facts) ? `${tracingRequest(facts, bareNumbers)}。` : "", rank: 0 },
    { text: "请并入原件一并办理；材料仍不齐全的，请一次告知还缺什么。", rank: 0 },
  ];
  const text = fitted(
    sentences.filter((one) => one.text !== ""),
    limit,
  );
  return { id: "short", name: "网上、邮件补交的正文", text, limit };
}
