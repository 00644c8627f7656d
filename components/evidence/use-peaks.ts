"use client";

import { type RefObject, useEffect, useState } from "react";
import { readPeaks } from "./read-peaks";

/** Up to this size a recording is fetched when it comes into view, to show how loud it is where. */
const SMALL = 4 * 1024 * 1024;

/** How loud a small recording is where (see readPeaks), once it has come into view; null before, and for a large one. */
export function usePeaks(href: string, size: number, place: RefObject<HTMLElement | null>): number[] | null {
  const [peaks, setPeaks] = useState<number[] | null>(null);
  useEffect(() => {
    const element = place.current;
    if (size > SMALL || !element) return;
    const stop = new AbortController();
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      peaksOf(href, stop.signal).then(setPeaks, () => {}); // without them a plain line stands there
    });
    seen.observe(element);
    return () => {
      stop.abort();
      seen.disconnect();
    };
  }, [href, size, place]);
  return peaks;
}

async function peaksOf(href: string, signal: AbortSignal): Promise<number[] | null> {
  const answer = await fetch(href, { signal });
  return answer.ok ? readPeaks(await answer.blob()) : null;
}
