"use client";

import { useRouter } from "next/navigation";
import { useEffect, useReducer, useRef } from "react";
import { toast } from "@/components/ui/toaster";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { isFinal, sizeFault, uploadReason } from "@/lib/evidence/refusals";
import { type Sent, sendFile } from "./send-file";

export type Upload = {
  key: number;
  file: File;
  state: "waiting" | "sending" | "failed" | "known";
  /** Bytes that have left. */
  sent: number;
  text: string;
  /** Another try may go through. */
  again: boolean;
  /** Of the evidence, once it is there. */
  id: string;
};

type Change = { key: number; add?: File; set?: Partial<Omit<Upload, "key" | "file">>; drop?: true };

function changed(uploads: Upload[], { key, add, set, drop }: Change): Upload[] {
  if (add) return [...uploads, { key, file: add, state: "waiting", sent: 0, text: "", again: false, id: "" }];
  if (drop) return uploads.filter((one) => one.key !== key);
  return uploads.map((one) => (one.key === key ? { ...one, ...set } : one));
}

/**
 * Files on their way. They go one after the other: the first one of a new visitor makes the space that the others
 * belong into.
 */
export function useUploads({ callId, kind }: { callId?: string; kind?: EvidenceKind }) {
  const [uploads, change] = useReducer(changed, []);
  const router = useRouter();
  const line = useRef<Promise<void>>(Promise.resolve());
  const cancels = useRef(new Map<number, () => void>());
  const nextKey = useRef(0);
  useLeaveWarning(uploads.some(({ state }) => state === "sending" || state === "waiting"));

  function queue(key: number, file: File) {
    const fault = sizeFault(file.size);
    if (fault) return change(failure(key, uploadReason(fault)));
    let gone = false;
    cancels.current.set(key, () => {
      gone = true;
      change({ key, drop: true });
    });
    line.current = line.current.then(() => (gone ? undefined : run(key, file)));
  }

  async function run(key: number, file: File): Promise<void> {
    const { sent, cancel } = sendFile({
      file,
      kind,
      callId,
      onProgress: (bytes) => change({ key, set: { sent: Math.min(bytes, file.size) } }),
    });
    cancels.current.set(key, cancel);
    change({ key, set: { state: "sending", sent: 0, text: "" } });
    finish(key, file, await sent);
  }

  function finish(key: number, file: File, sent: Sent) {
    cancels.current.delete(key);
    if (sent.state === "failed") return change(failure(key, sent));
    if (sent.state === "cancelled") return change({ key, drop: true });
    whenOnline(router.refresh);
    if (sent.known) return change({ key, set: { state: "known", id: sent.id, text: knownText(callId) } });
    change({ key, drop: true });
    toast(`收下了${file.name}`);
  }

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const key = nextKey.current++;
      change({ key, add: file });
      queue(key, file);
    }
  }

  function retry({ key, file }: Upload): void {
    change({ key, set: { state: "waiting", text: "", sent: 0 } });
    queue(key, file);
  }

  function stop({ key }: Upload) {
    const cancel = cancels.current.get(key);
    if (cancel) return cancel();
    change({ key, drop: true });
  }

  return { uploads, add, retry, stop };
}

function failure(key: number, { code, text }: { code: string; text: string }): Change {
  return { key, set: { state: "failed", text, again: !isFinal(code) } };
}

function knownText(callId?: string): string {
  return callId ? "这份早就有了，没有再存，连上了这次来电。" : "这份早就有了，没有再存一份。";
}

/** Asked for without a network, a new list would replace the page, and all that is still on its way, by the browser's own. */
function whenOnline(work: () => void): void {
  if (navigator.onLine) work();
  else window.addEventListener("online", work, { once: true });
}

/** A closed tab would break off what is on its way. */
function useLeaveWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}
