"use client";

import { useEffect, useRef, useState } from "react";

type PlayerState = { playing: boolean; at: number; length: number; failed: boolean };

/** An audio element with its state. `seconds`: what is known of the length before the browser has read it. */
export function usePlayer(seconds: number | null, mime: string) {
  const audio = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState<PlayerState>({
    playing: false,
    at: 0,
    length: seconds ?? 0,
    failed: false,
  });
  const set = (part: Partial<PlayerState>) => setState((now) => ({ ...now, ...part }));

  // Asked once it runs on the device it will be played on.
  useEffect(() => {
    if (audio.current?.canPlayType(mime) === "") setState((now) => ({ ...now, failed: true }));
  }, [mime]);

  const events = {
    onPlay: () => set({ playing: true }),
    onPause: () => set({ playing: false }),
    onEnded: () => set({ playing: false }),
    onTimeUpdate: () => set({ at: audio.current?.currentTime ?? 0 }),
    onLoadedMetadata: () => {
      const read = audio.current?.duration ?? 0;
      if (Number.isFinite(read) && read > 0) set({ length: read });
    },
    onError: () => set({ failed: true, playing: false }),
  };

  function toggle() {
    const element = audio.current;
    if (!element) return;
    if (!element.paused) return element.pause();
    for (const other of document.querySelectorAll("audio, video")) (other as HTMLMediaElement).pause();
    element.play().catch(() => {}); // onError says why
  }

  function seek(to: number): void {
    if (audio.current) audio.current.currentTime = to;
    set({ at: to });
  }

  return { audio, events, state, toggle, seek };
}
