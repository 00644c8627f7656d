// Kept on globalThis because a process may load this module more than once.
const kept = globalThis as typeof globalThis & { qingjingOnlyLooks?: boolean; qingjingWrote?: boolean };

/** From now on this process changes nothing that is stored: for commands that only look. Before the database is opened. */
export function onlyLook(): void {
  kept.qingjingOnlyLooks = true;
}

export function onlyLooks(): boolean {
  return kept.qingjingOnlyLooks === true;
}

/** For tests, which look and write in one process. */
export function lookNoMore(): void {
  kept.qingjingOnlyLooks = false;
}

const writes = /^(create|update|delete|upsert|\$executeRaw)/;

/** Throws where a command that only looks would write, whichever database it is; notes what is written elsewhere. */
export function refuseWrites(operation: string): void {
  if (!writes.test(operation)) return;
  if (onlyLooks()) throw new Error(`${operation} in a command that only looks`);
  kept.qingjingWrote = true;
}

/** Whether this process has written anything since it was asked for the last time. */
export function hasWritten(): boolean {
  const wrote = kept.qingjingWrote === true;
  kept.qingjingWrote = false;
  return wrote;
}
