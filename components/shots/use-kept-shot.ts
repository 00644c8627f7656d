"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** A picture that is evidence already. takenAt: ISO, as far as it is known. */
export type KeptShot = { href: string; name: string; mime: string; takenAt: string | null };

/** Brings a picture out of the evidence to be read; false once it could not be had. */
export function useKeptShot(kept: KeptShot | null, add: (files: Iterable<File>) => void): boolean {
  const [there, setThere] = useState(true);
  const bring = useEffectEvent(async (signal: AbortSignal) => {
    const file = kept && (await fetchShot(kept, signal).catch(() => null));
    if (signal.aborted) return;
    if (file) add([file]);
    else setThere(false);
  });
  const href = kept?.href;
  useEffect(() => {
    if (!href) return;
    const leaving = new AbortController();
    void bring(leaving.signal);
    return () => leaving.abort();
  }, [href]);
  return there;
}

/** Sent back as evidence its bytes are known, so it is the same piece. A time of 0 is none. */
async function fetchShot({ href, name, mime, takenAt }: KeptShot, signal: AbortSignal): Promise<File> {
  const answer = await fetch(href, { signal });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  const lastModified = takenAt ? Date.parse(takenAt) : 0;
  return new File([await answer.blob()], name, { type: mime, lastModified });
}
