"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import type { Trouble } from "./messages";
import { type Far, isOnShelf, openReader, type ShotReader, Stopped } from "./open-reader";
import { changed } from "./shots-change";
import { takenOf } from "./taken-of";

/** What goes on. asking: the parts have to come over the network first, and the person has not agreed yet; paused: by hand. */
export type Work =
  | { at: "rest" }
  | { at: "asking" }
  | { at: "paused" }
  | { at: "loading"; bytes: number }
  | { at: "reading"; nth: number; of: number; far: Far | null }
  | { at: "stopped"; trouble: Trouble };

/** The pictures in hand and their reading, one after the other; nothing of them leaves the browser. */
export function useShots() {
  const [shots, change] = useReducer(changed, []);
  const [work, setWork] = useState<Work>({ at: "rest" });
  const reader = useRef<ShotReader | null>(null);
  const waiting = useRef<{ key: number; file: File }[]>([]);
  const busy = useRef(false);
  const nextKey = useRef(0);
  const round = useRef({ done: 0, of: 0 });
  useEffect(() => () => reader.current?.stop(), []);

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const key = nextKey.current++;
      change({ type: "add", key, file, url: URL.createObjectURL(file) });
      waiting.current.push({ key, file });
    }
    if (!busy.current && waiting.current.length > 0) void begin();
  }

  /** Asks before the first time, for it is much to load. */
  async function begin(): Promise<void> {
    if (reader.current || (await isOnShelf())) return go();
    setWork({ at: "asking" });
  }

  async function go(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    round.current = { done: 0, of: waiting.current.length };
    try {
      await readAll();
      setWork({ at: "rest" });
    } catch (error) {
      // Stopped by hand, everything is as it should be already.
      if (busy.current) fail(error instanceof Stopped ? error.trouble : "fault");
    } finally {
      busy.current = false;
    }
  }

  async function readAll(): Promise<void> {
    if (!reader.current) {
      setWork({ at: "loading", bytes: 0 });
      const opened = openReader();
      reader.current = opened;
      await opened.load((bytes) => reader.current === opened && setWork({ at: "loading", bytes }));
    }
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      await readOne(reader.current, next);
      // It may have been dropped meanwhile.
      waiting.current = waiting.current.filter((one) => one !== next);
      round.current.done += 1;
    }
  }

  async function readOne(by: ShotReader, { key, file }: { key: number; file: File }): Promise<void> {
    const nth = round.current.done + 1;
    const show = (far: Far | null) =>
      reader.current === by &&
      setWork({ at: "reading", nth, of: round.current.done + waiting.current.length, far });
    show(null);
    change({ type: "state", key, state: "reading" });
    const { taken, offered } = await takenOf(file);
    change({ type: "offered", key, offered });
    if (taken) change({ type: "taken", key, taken, by: "picture" });
    try {
      change({ type: "read", key, screen: await by.read(file, show) });
    } catch (error) {
      if (!(error instanceof Stopped) || error.trouble === "no-network") throw error;
      change({ type: "failed", key, trouble: error.trouble });
    }
  }

  function fail(trouble: Trouble): void {
    end();
    setWork({ at: "stopped", trouble });
  }

  function end(): void {
    reader.current?.stop();
    reader.current = null;
    busy.current = false;
    for (const { key } of waiting.current) change({ type: "state", key, state: "waiting" });
  }

  /** Ends at once; what is read already stays, the rest waits. */
  async function cancel(): Promise<void> {
    end();
    setWork({ at: (await isOnShelf()) ? "paused" : "asking" });
  }

  function drop(key: number): void {
    const shot = shots.find((one) => one.key === key);
    if (shot) URL.revokeObjectURL(shot.url);
    waiting.current = waiting.current.filter((one) => one.key !== key);
    change({ type: "drop", key });
    if (waiting.current.length === 0 && !busy.current) setWork({ at: "rest" });
  }

  return { shots, work, add, go, cancel, drop, change };
}
