import { withOneLineEnd } from "@/lib/result";

/** What the user wrote, on one line. */
export function oneLine(text: string): string {
  return withOneLineEnd(text).replace(/\s+/g, " ").trim();
}
