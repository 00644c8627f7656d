"use client";

import { useRouter } from "next/navigation";
import { sendBody } from "@/components/files/send-body";
import { type Fault, type FileOnWay, useFiles } from "@/components/files/use-files";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { whenOnline } from "@/components/ui/when-online";
import { headSize } from "@/lib/imports/head";
import { isNoList } from "@/lib/imports/no-list";
import { isOwnCase, tailSize } from "@/lib/imports/own-case";
import { pastedName } from "@/lib/imports/pasted/name";
import { importReason, isFinalFault } from "@/lib/imports/refusals";
import { LARGEST_IMPORT } from "@/lib/imports/size";
import type { Reason } from "@/lib/result";
import { followLines } from "./lines";
import { keepPasted } from "./pasted-texts";

/** How far a file is. bytes: that have left; read: rows; passed: bytes that were read; asks: for a word of the person; id: of the import. */
export type Importing =
  | { at: "sending"; bytes: number }
  | { at: "reading"; read: number; passed: number }
  | { at: "ready"; read: number; asks: boolean; id: string };

/** Files on their way into the log: sent, then read. A single one leads straight to its rows. */
export function useImportFiles() {
  const router = useRouter();
  const imports = useFiles<Importing>({
    check({ size }) {
      if (size === 0) return failure(importReason("empty"));
      return size > LARGEST_IMPORT ? failure(importReason("too-large")) : null;
    },
    async work(file, { tell, stopBy, alone }) {
      const head = await bytesIn(file, 0, headSize);
      const tail = await bytesIn(file, Math.max(0, file.size - tailSize), file.size);
      if (isOwnCase(head, tail)) return failure(importReason("own-case"));
      if (isNoList(head)) return failure(importReason("unknown-kind"));
      const onProgress = (bytes: number) => tell({ at: "sending", bytes });
      const offline = importReason("offline");
      const { sent, cancel } = sendBody<{ id: string }>("/import/upload", file, { onProgress, offline });
      stopBy(cancel);
      onProgress(0);
      const end = await sent;
      if (end.state === "failed") return failure(end);
      if (end.state === "cancelled") return "gone";
      const { id } = end.answer;
      if (file.name === pastedName) keepPasted(id, await file.text());
      const read = await readImport(id, tell, stopBy);
      // It is kept, and waits in the list below.
      if (typeof read === "string") return { text: read, again: false };
      if (read !== null && alone()) router.push(`/import/${id}`);
      else whenOnline(router.refresh);
      // What was stopped waits in the list below, to be read from its beginning.
      if (read === null) return "gone";
      tell({ at: "ready", ...read, id });
      return "stays";
    },
  });
  useLeaveWarning(imports.files.some(isOnWay));
  return imports;
}

/** Not all of it has arrived yet. */
export function isOnWay({ far, fault }: FileOnWay<Importing>): boolean {
  return !fault && (!far || far.at === "sending");
}

/** Some of its bytes, none of which were sent; a file that cannot be read is left to the sending, which says so. */
async function bytesIn(file: File, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

/** How it ended: rows, and whether the person is asked; null when it was stopped or broke off; why it was refused. */
async function readImport(
  id: string,
  tell: (far: Importing) => void,
  stopBy: (stop: () => void) => void,
): Promise<{ read: number; asks: boolean } | string | null> {
  const control = new AbortController();
  let far = { read: 0, passed: 0, asks: false };
  const step = (now: typeof far) => {
    far = now;
    tell({ at: "reading", read: now.read, passed: now.passed });
  };
  stopBy(() => control.abort());
  step(far);
  const { whole, text } = await followLines(`/import/${id}/read`, control.signal, step);
  return whole ? far : text || null;
}

function failure({ code, text, next }: Reason): Fault {
  return { text, next, again: !isFinalFault(code), signIn: code === "signed-out" };
}
