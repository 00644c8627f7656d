import { nfkc } from "@/lib/unicode";
/** Full-width letters and marks as ASCII, each where it stood: what a person wrote is found again by its place. */
export function plainly(given: string): string {
  return given.replace(/[^\p{ASCII}\u4e00-\u9fff]/gu, (mark) => {
    const plain = nfkc(mark);
    return plain.length === mark.length ? plain : mark;
  });
}
