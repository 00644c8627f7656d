import { stopped } from "@/lib/letters/wording";
import { oneLine } from "./one-line";

/** ，内容是：已登记。 What the user wrote down may be their words or the gist of them: it is called neither. */
export function contentOf(words: string): string {
  return `，内容是：${stopped(oneLine(words))}`;
}
