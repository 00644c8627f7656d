// What is typed and not yet saved stays on this device only, under these keys.
const prefix = "qingjing:";

export function remember(key: string, value: unknown): void {
  attempt(() => localStorage.setItem(prefix + key, JSON.stringify(value)));
}

export function recall(key: string): unknown {
  return attempt(() => JSON.parse(localStorage.getItem(prefix + key) ?? "null")) ?? null;
}

export function forget(key: string): void {
  attempt(() => localStorage.removeItem(prefix + key));
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
