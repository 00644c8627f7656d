import { useSyncExternalStore } from "react";
import { forget, recall, remember } from "@/components/ui/remember";

/** Texts that were pasted in this tab, by the import that read each; nothing of them outlives the tab. */
const arrived = new Map<string, string>();
const listeners = new Set<() => void>();
const key = "pasted";
let written = "";

/** What stands in the field, also for what is outside of it. */
export function usePastedText(): string {
  return useSyncExternalStore(listen, pastedText, () => "");
}

export function pastedText(): string {
  return written;
}

/** It is kept on this device until it has arrived. */
export function writePasted(text: string): void {
  if (text === "") forget(key);
  else remember(key, text);
  show(text);
}

/** What was left in the field, none of it where the browser changed hands; "" for nothing. */
export function recallPasted(): string {
  const kept = recall(key);
  show(typeof kept === "string" ? kept : "");
  return written;
}

/** The server has it: what was written meanwhile stays in the field. */
export function keepPasted(id: string, text: string): void {
  arrived.set(id, text);
  if (written === text) writePasted("");
}

/** Puts the text of an import that is given up back where it was pasted, to be mended and read anew. */
export function giveBack(id: string): void {
  const text = arrived.get(id);
  arrived.delete(id);
  if (text !== undefined) writePasted(text);
}

function show(text: string): void {
  written = text;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
