"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Files dropped anywhere on the page, or pasted (a screenshot has no file yet). True while files hang over it. */
export function useDrop(take: (files: Iterable<File>) => void): boolean {
  const [over, setOver] = useState(false);
  const taken = useEffectEvent(take);
  useEffect(() => {
    const stop = new AbortController();
    const on = <K extends keyof DocumentEventMap>(name: K, run: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(name, run, { signal: stop.signal });
    on("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    });
    on("dragleave", (event) => {
      if (!event.relatedTarget) setOver(false);
    });
    on("drop", (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      setOver(false);
      taken(event.dataTransfer.files);
    });
    on("paste", (event) => {
      if (event.clipboardData?.files.length) taken(event.clipboardData.files);
    });
    return () => stop.abort();
  }, []);
  return over;
}
