import { type CodeFacts, codeText } from "./code-text";

/** Hands the code over as a text file. */
export function codeFile(facts: CodeFacts): void {
  // The mark at the front tells an old editor of Windows that this is UTF-8.
  const blob = new Blob(["\ufeff", codeText(facts)], { type: "text/plain;charset=utf-8" });
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: address, download: "清静恢复码.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
