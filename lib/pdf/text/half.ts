/**
 * Two full-width marks beside each other would leave a hole: 》， or ”（. The first gives up its empty half.
 * Inside this folder such a half-em mark has a private code point; fonts and extracted text know only the mark itself.
 */
const CLOSING = "，。、；：！？）》〉」』】〕”’．";
const OPENING = "（《〈「『【〔“‘";
const MARKS = [...CLOSING, ...OPENING];
const FIRST = 0xe000;

const halves = new Map(MARKS.map((mark, index) => [mark, String.fromCharCode(FIRST + index)]));
const PAIR = new RegExp(`[${CLOSING}](?=[${CLOSING}${OPENING}])|[${OPENING}](?=[${OPENING}])`, "g");

/** The text with every mark that gives up its half swapped for its half-em twin. Length stays. */
export function closeUp(text: string): string {
  return text.replace(PAIR, (mark) => halves.get(mark) ?? mark);
}

/** The mark that a half-em twin stands for; any other code point is itself. */
export function wholeOf(codePoint: number): number {
  const mark = codePoint >= FIRST ? MARKS[codePoint - FIRST] : undefined;
  return mark?.codePointAt(0) ?? codePoint;
}

/** Advance width of a code point, given that of its mark (1 = an em). A mark that is narrow already stays so. */
export function widthOfHalf(codePoint: number, width: number): number {
  return codePoint !== wholeOf(codePoint) && width > 0.9 ? width - 0.5 : width;
}

/** The text as people know it. */
export function openUp(text: string): string {
  return text.replace(/[\ue000-\ue0ff]/g, (half) => String.fromCodePoint(wholeOf(half.codePointAt(0) ?? 0)));
}
