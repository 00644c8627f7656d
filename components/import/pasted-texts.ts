/** Texts that were pasted in this tab, by the import that read each; nothing of them outlives the tab. */
const pasted = new Map<string, string>();
let back = "";

export function keepPasted(id: string, text: string): void {
  pasted.set(id, text);
}

/** Puts the text of an import that is given up back where it was pasted. */
export function giveBack(id: string): void {
  back = pasted.get(id) ?? "";
  pasted.delete(id);
}

/** What was given back, to be mended and read anew; "" for nothing. */
export function pastedAgain(): string {
  return back;
}

export function forgetPasted(): void {
  back = "";
}
