import { clip, type RankedSentence } from "@/lib/letters/length";
import { quotedLast } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { countingOf } from "./group";
import { momentOf, sharedYear } from "./moment";
import { oneLine } from "./one-line";

/** So much of what the user wrote. */
const quotedAtMost = 30;

/** 9月22日22:14的来电影响了我的生活：“孩子刚睡又被吵醒”。 What it cost the user, in the user's own newest words, and of one of several which it was: to an office that weighs it, never to the other side. */
export function costInShort({ calls }: Facts): RankedSentence {
  const costly = calls.filter(({ cost }) => oneLine(cost) !== "");
  const last = costly.at(-1);
  const words = clip(oneLine(last?.cost ?? "").replace(/。$/, ""), quotedAtMost);
  if (!last || words === "") return { text: "", rank: 0.64 };
  const told = `${countingOf(costly).noun}影响了我的生活：${quotedLast(words)}`;
  const bare = { text: told, rank: 0.64 };
  if (costly.length > 1 || calls.length === 1) return bare;
  const year = sharedYear(calls[0]?.at ?? "", calls.at(-1)?.at ?? "");
  return { text: `${momentOf(last.at, year)}的${told}`, rank: 1.36, shorter: bare };
}
