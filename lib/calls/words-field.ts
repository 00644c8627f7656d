import { z } from "zod";
import { storable } from "@/lib/result";

/** Text of a form field as it was typed. */
export const text = (name: string) => z.string({ error: `${name}要写成文字` }).overwrite(storable);

/** The same without blanks at its ends, of at most so many characters. */
export const words = (name: string, max: number) => text(name).trim().max(max, `${name}最多${max}个字`);
