import { withoutPrivateUse } from "@/lib/letters/private-use";
import { withOneLineEnd } from "@/lib/result";
import { nfc } from "@/lib/unicode";
import { withoutRadicals } from "./radicals";

const LINE_ENDS = /\r\n?/g;
const SPACES = /(?!\u3000)\p{Zs}/gu;
/** Controls, joiners, direction marks, variation selectors, skin tones: nothing of them is ink. */
const INKLESS = /(?!\n)\p{Cc}|\p{Cf}|\p{DI}|\p{EMod}/gu;
/** NFC would swap the compatibility ideographs of some names for their cousins, so it passes them by. */
const COMPOSABLE = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;
/** With which nfc() ends an endless row of marks; none that came with the text is left by then. */
const JOINER = /\u034f/g;

/** What nearly all text is made of, and nothing above touches. */
const PLAIN = /^[\n -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e‘’“”…—·]*$/;

/**
 * Text as it is printed: the same words, with nothing in them that cannot be ink. A line ends with \n; whatever else would
 * end one (storable() leaves none) came with quoted words and is a blank, so that none of them begins a paragraph.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  const printable = withOneLineEnd(text.toWellFormed(), " ")
    .replace(LINE_ENDS, "\n")
    .replace(/\t/g, "\u3000")
    .replace(SPACES, " ")
    .replace(INKLESS, "")
    .replace(COMPOSABLE, nfc)
    .replace(JOINER, "");
  return withoutPrivateUse(withoutRadicals(printable));
}
