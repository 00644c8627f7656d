import { z } from "zod";

/** Characters that no field may hold: control marks and halves of a pair, which a database or a font cannot keep. */
function storable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
}

/** Text of a form field as it was typed. */
export const text = (name: string) => z.string({ error: `${name}要写成文字` }).overwrite(storable);

/** The same without blanks at its ends, of at most so many characters. */
export const words = (name: string, max: number) => text(name).trim().max(max, `${name}最多${max}个字`);
