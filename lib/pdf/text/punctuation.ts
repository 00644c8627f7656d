import { wholeOf } from "./half";

/** Marks whose ink is in the left half of their em: at a line's end the empty half hangs over the edge. */
const hanging = new Set("，。、；：！？）》〉」』】〕”’．");
const neverFirst = new Set([...hanging, ..."%％℃°…·•～—,.;:!?)]}々〻"]);
const neverLast = new Set("（《〈「『【〔“‘￥$([{#");

const hangingCodes = new Set([...hanging].map((mark) => mark.charCodeAt(0)));

/** Em by which a line's last character hangs over its end. */
export function overhang(line: string): number {
  return hangingCodes.has(line.charCodeAt(line.length - 1)) ? 0.5 : 0;
}

/** Whether Chinese typesetting (GB/T 15834, JLREQ class rules) lets a line end between these two. */
export function mayPart(before: string, after: string): boolean {
  const last = whole(before);
  const first = whole(after);
  return !neverLast.has(last) && !neverFirst.has(first) && !/^\p{M}/u.test(first);
}

function whole(character: string): string {
  return String.fromCodePoint(wholeOf(character.codePointAt(0) ?? 0));
}
