import type { Complainant } from "@/lib/channels/complainant";

/** Field → names of the letters that print it. */
export type PrintedIn = Record<keyof Complainant, string[]>;

type Shown = { fields: (keyof Complainant)[]; printedIn: PrintedIn; children?: React.ReactNode };

/** Why these are asked, and which letters will show them. */
export function Why({ fields, printedIn, children }: Shown) {
  return (
    <p className="soft">
      {children}
      {inWords(new Set(fields.flatMap((field) => printedIn[field])), printedIn)}
    </p>
  );
}

/** So many names are read; more are only counted. */
const read = 6;

function inWords(letters: Set<string>, printedIn: PrintedIn): string {
  const all = new Set(Object.values(printedIn).flat());
  if (letters.size === 0) return "不写进信里。";
  if (letters.size === all.size) return "每封信都写。";
  const names = [...letters].slice(0, read).join("、");
  return letters.size > read ? `写进：${names}等${letters.size}种信。` : `写进：${names}。`;
}
