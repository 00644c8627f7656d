import type { Complainant } from "@/lib/channels/complainant";

/** Field → names of the letters that print it. */
export type PrintedIn = Record<keyof Complainant, string[]>;

type Shown = { fields: (keyof Complainant)[]; printedIn: PrintedIn; children?: React.ReactNode };

/** Why these are asked, and which letters will show them. */
export function Why({ fields, printedIn, children }: Shown) {
  const letters = [...new Set(fields.flatMap((field) => printedIn[field]))];
  return (
    <p className="soft">
      {children}
      {letters.length > 0 ? `写进：${letters.join("、")}。` : "不写进信里。"}
    </p>
  );
}
