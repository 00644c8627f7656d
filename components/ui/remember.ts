// What is typed and not yet saved stays on this device only, under these keys.
const prefix = "qingjing:";
/** Which word of the server to forget was heeded last. */
const heeded = "qingjing-forgot";
/** The one that held when a form was opened in this tab. */
let opened: string | null = null;

/** What was typed before the browser changed hands is kept no more, though its tab be open still. */
export function remember(key: string, value: unknown): void {
  attempt(() => {
    if (wordToForget() === opened) localStorage.setItem(prefix + key, JSON.stringify(value));
  });
}

/** Before a form is opened, whatever somebody else left half-written goes. */
export function recall(key: string): unknown {
  return (
    attempt(() => {
      opened = wordToForget();
      if (opened && opened !== localStorage.getItem(heeded)) {
        forgetAll();
        localStorage.setItem(heeded, opened);
      }
      return JSON.parse(localStorage.getItem(prefix + key) ?? "null");
    }) ?? null
  );
}

/** A cookie that the server sets anew when somebody else may sit here: see lib/auth/half-written.ts. */
function wordToForget(): string | null {
  return /(?:^|; )qingjing-forget=([^;]+)/.exec(document.cookie)?.[1] ?? null;
}

export function forget(key: string): void {
  attempt(() => localStorage.removeItem(prefix + key));
}

/** For a page on which something half-written goes on: it is forgotten only where all of it stands in what the page says. */
export function forgetSaid(key: string, said: Record<string, unknown>): void {
  const kept = recall(key);
  if (typeof kept !== "object" || kept === null) return;
  const isSaid = ([name, value]: [string, unknown]) => sent(value) === sent(said[name]);
  if (Object.entries(kept).every(isSaid)) forget(key);
}

/** As a form sends it: its lines end in two characters, and what is ticked has no order of its own. */
function sent(value: unknown): string {
  const parts = [value].flat().map((one) => (typeof one === "string" ? one.replace(/\r?\n/g, "\r\n") : one));
  return JSON.stringify(parts.toSorted());
}

/** For signing out and for deleting everything: nothing half-written stays for the next person. */
export function forgetAll(): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });
}

/** A full or forbidden storage must not stop anybody from saving. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
