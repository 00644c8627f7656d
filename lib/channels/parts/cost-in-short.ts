import { clip, type RankedSentence } from "@/lib/letters/length";
import { quotedLast } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { oneLine } from "./course-caller";
import { countingOf } from "./group";

/** So much of what the user wrote. */
const quotedAtMost = 30;

/** 来电影响了我的生活：“孩子刚睡又被吵醒”。 What it cost the user, in the user's own newest words: to an office that weighs it, never to the other side. */
export function costInShort({ calls }: Facts): RankedSentence {
  const costly = calls.filter(({ cost }) => oneLine(cost) !== "");
  const words = clip(oneLine(costly.at(-1)?.cost ?? "").replace(/。$/, ""), quotedAtMost);
  const text = words === "" ? "" : `${countingOf(costly).noun}影响了我的生活：${quotedLast(words)}`;
  return { text, rank: 0.64 };
}
