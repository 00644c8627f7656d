import { nfkc } from "@/lib/unicode";

const longestName = 30;
/** As it is typed, with blanks around it and marks beside their letters; beyond that nobody looks at it. */
const longestTyped = 200;

/** Says that a name is longer than any; in Chinese. */
export const tooLong = `用户名最多${longestName}个字`;

/** One name however it is typed: 张三, ｚｈａｎｇ and Zhang find their account again. */
export function normalName(name: string): string {
  return nfkc(name).trim().toLowerCase();
}

/** What is wrong with a new name, in Chinese; null when nothing is. */
export function checkName(name: string): string | null {
  if (!name.trim()) return "起个用户名";
  return isTooLong(name) ? tooLong : null;
}

/** What is longer than any name is nobody's. */
export function isTooLong(name: string): boolean {
  return name.length > longestTyped || normalName(name).length > longestName;
}
