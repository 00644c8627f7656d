"use client";

import { useReducer, useRef } from "react";
import type { Reason } from "@/lib/result";

/** Why a file did not arrive, in Chinese. again: another try may go through; signIn: after signing in; next: where else. */
export type Fault = { text: string; again: boolean; signIn?: boolean; next?: Reason["next"] };

/** A file on its way. far: how far it is, null as long as it waits for its turn. */
export type FileOnWay<Far> = { key: number; file: File; far: Far | null; fault: Fault | null };

/** alone: no other file is shown. */
type Turn<Far> = { tell: (far: Far) => void; stopBy: (stop: () => void) => void; alone: () => boolean };

type Ways<Far> = {
  /** Before it is sent: why it would not be taken. */
  check: (file: File) => Fault | null;
  /** gone: there is nothing to be said of it any more. */
  work: (file: File, turn: Turn<Far>) => Promise<Fault | "stays" | "gone">;
};

type Change<Far> = { key: number; add?: File; set?: Partial<FileOnWay<Far>>; drop?: true };

function changed<Far>(files: FileOnWay<Far>[], { key, add, set, drop }: Change<Far>): FileOnWay<Far>[] {
  if (add) return [...files, { key, file: add, far: null, fault: null }];
  if (drop) return files.filter((one) => one.key !== key);
  return files.map((one) => (one.key === key ? { ...one, ...set } : one));
}

/** Files on their way, one after the other: the first one of a new visitor makes the space that the others belong into. */
export function useFiles<Far>({ check, work }: Ways<Far>) {
  const [files, change] = useReducer(changed<Far>, []);
  const line = useRef<Promise<void>>(Promise.resolve());
  const stops = useRef(new Map<number, () => void>());
  const shown = useRef(new Set<number>());
  const nextKey = useRef(0);

  function queue(key: number, file: File): void {
    const fault = check(file);
    change({ key, set: { far: null, fault } });
    if (fault) return;
    let gone = false;
    stops.current.set(key, () => {
      gone = true;
      drop(key);
    });
    line.current = line.current.then(() => (gone ? undefined : run(key, file)));
  }

  async function run(key: number, file: File): Promise<void> {
    const end = await work(file, {
      tell: (far) => change({ key, set: { far } }),
      stopBy: (stop) => stops.current.set(key, stop),
      alone: () => shown.current.size === 1,
    });
    stops.current.delete(key);
    if (end === "gone") return drop(key);
    if (end !== "stays") change({ key, set: { fault: end } });
  }

  function add(some: Iterable<File>): void {
    for (const file of some) {
      const key = nextKey.current++;
      shown.current.add(key);
      change({ key, add: file });
      queue(key, file);
    }
  }

  function drop(key: number): void {
    shown.current.delete(key);
    change({ key, drop: true });
  }

  function stop(key: number) {
    const running = stops.current.get(key);
    if (running) return running();
    drop(key);
  }

  return { files, add, stop, retry: queue };
}
