import { stopped } from "@/lib/letters/wording";
import { oneLine } from "./course-caller";

/** 的大意是：已登记。 What was answered is written down in the user's words and is nobody's quotation. */
export function gistOf(words: string): string {
  return `的大意是：${stopped(oneLine(words))}`;
}
