"use client";

import { useRouter } from "next/navigation";
import { useReducer, useRef } from "react";
import { importReason, isFinalFault } from "@/lib/imports/refusals";
import { LARGEST_IMPORT } from "@/lib/imports/size";
import { followLines } from "./lines";
import { sendImport } from "./send-import";
import { useLeaveWarning } from "./use-leave-warning";

export type ImportFile = {
  key: number;
  file: File;
  state: "waiting" | "sending" | "reading" | "ready" | "failed";
  /** Bytes that have left; rows that were read, and bytes of the file that were. */
  sent: number;
  read: number;
  passed: number;
  text: string;
  again: boolean;
  /** Of the import, once the file is there. */
  id: string;
};

type Change = { key: number; add?: File; set?: Partial<Omit<ImportFile, "key" | "file">>; drop?: true };
const blank = { state: "waiting", sent: 0, read: 0, passed: 0, text: "", again: false, id: "" } as const;

function changed(files: ImportFile[], { key, add, set, drop }: Change): ImportFile[] {
  if (add) return [...files, { key, file: add, ...blank }];
  if (drop) return files.filter((one) => one.key !== key);
  return files.map((one) => (one.key === key ? { ...one, ...set } : one));
}

/** Files on their way into the log, one after the other: sent, then read. A single one leads straight to its rows. */
export function useImportFiles() {
  const [files, change] = useReducer(changed, []);
  const router = useRouter();
  const line = useRef<Promise<void>>(Promise.resolve());
  const stops = useRef(new Map<number, () => void>());
  const next = useRef(0);
  const shown = useRef(new Set<number>());
  useLeaveWarning(files.some(({ state }) => state === "sending" || state === "waiting"));

  function queue(key: number, file: File) {
    const fault = file.size === 0 ? "empty" : file.size > LARGEST_IMPORT ? "too-large" : null;
    if (fault) return change(failure(key, importReason(fault)));
    let gone = false;
    stops.current.set(key, () => {
      gone = true;
      drop(key);
    });
    line.current = line.current.then(() => (gone ? undefined : run(key, file)));
  }

  async function run(key: number, file: File): Promise<void> {
    const { sent, cancel } = sendImport(file, (bytes) =>
      change({ key, set: { sent: Math.min(bytes, file.size) } }),
    );
    stops.current.set(key, cancel);
    change({ key, set: { ...blank, state: "sending" } });
    const arrived = await sent;
    if (arrived.state === "failed") return change(failure(key, arrived));
    if (arrived.state === "cancelled") return drop(key);
    await read(key, arrived.id);
  }

  async function read(key: number, id: string): Promise<void> {
    const stop = new AbortController();
    stops.current.set(key, () => stop.abort());
    change({ key, set: { state: "reading", id } });
    const whole = await followLines<{ read: number; passed: number }>(
      `/import/${id}/read`,
      stop.signal,
      (step) => change({ key, set: { read: step.read, passed: step.passed } }),
    );
    stops.current.delete(key);
    // What was stopped waits in the list below, to be read from its beginning.
    if (whole) change({ key, set: { state: "ready" } });
    else drop(key);
    if (whole && shown.current.size === 1) return router.push(`/import/${id}`);
    router.refresh();
  }

  function add(some: Iterable<File>): void {
    for (const file of some) {
      const key = next.current++;
      shown.current.add(key);
      change({ key, add: file });
      queue(key, file);
    }
  }

  function stop({ key }: ImportFile) {
    const cancel = stops.current.get(key);
    if (cancel) return cancel();
    drop(key);
  }

  function drop(key: number) {
    shown.current.delete(key);
    change({ key, drop: true });
  }

  return { files, add, stop, retry: ({ key, file }: ImportFile) => queue(key, file) };
}

function failure(key: number, { code, text }: { code: string; text: string }): Change {
  return { key, set: { state: "failed", text, again: !isFinalFault(code) } };
}
