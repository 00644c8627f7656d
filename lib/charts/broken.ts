import type { Frame } from "./chart";

/** The text in lines of at most that many em, broken behind a mark where there is one. */
export function broken(text: string, most: number, measure: Frame["measure"]): string[] {
  if (measure(text) <= most) return [text];
  const fitting = [...text].findIndex((_, at, all) => measure(all.slice(0, at + 1).join("")) > most);
  const head = [...text].slice(0, Math.max(1, fitting)).join("");
  const mark = Math.max(...[..."，；、 "].map((one) => head.lastIndexOf(one)));
  const first = mark > 0 ? head.slice(0, mark + 1) : head;
  return [first.trimEnd(), ...broken(text.slice(first.length), most, measure)];
}
