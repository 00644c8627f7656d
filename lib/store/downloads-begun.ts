/** A download that has begun and is not over. `address`: a keyed hash, null for whoever has an account. */
export type Begun = { owner: string; address: string | null };

/** How many may be on their way at once: of one owner, of all without an account behind one address and altogether, of everybody. */
export type MostBegun = { owner: number; address: number; nameless: number; all: number };

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingDownloads?: Set<Begun> };

const begun = (): Set<Begun> => {
  shared.qingjingDownloads ??= new Set();
  return shared.qingjingDownloads;
};

/** Lets a download begin, to be ended by what is returned; null when too many are on their way. */
export function beginDownload(download: Begun, most: MostBegun): (() => void) | null {
  const all = [...begun()];
  const nameless = all.filter(({ address }) => address !== null);
  const isNameless = download.address !== null;
  const isFull =
    all.filter(({ owner }) => owner === download.owner).length >= most.owner ||
    (isNameless && nameless.filter(({ address }) => address === download.address).length >= most.address) ||
    (isNameless && nameless.length >= most.nameless) ||
    all.length >= most.all;
  if (isFull) return null;
  const own = { ...download };
  begun().add(own);
  return () => void begun().delete(own);
}

/** For measurements. */
export function downloadsBegun(): number {
  return begun().size;
}
