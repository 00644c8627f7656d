"use client";

import { useRef, useState } from "react";
import type { Result } from "@/lib/result";
import { rowsToSave, type Saved, type SaveShot, saveShot } from "./save-shot";
import type { Shot } from "./shot";

/** errors: under the picture's key, what to do about each field of its rows. done: of all that is saved. */
export type Saving = {
  busy: boolean;
  errors: Record<number, Record<string, string>>;
  trouble: string;
  done: Saved | null;
};

const offline = "保存失败，网络已断开。勾的和写的都还在，连上再点一次。";
const faulty = "保存失败，清静这边出了点问题。勾的和写的都还在，过一会儿再点一次。";

/** Saves the ticked rows of each picture; never twice at once. */
export function useSaving(save: SaveShot, onSaved: (key: number) => void) {
  const [state, setState] = useState<Saving>({ busy: false, errors: {}, trouble: "", done: null });
  const running = useRef(false);

  async function saveAll(shots: Shot[]): Promise<void> {
    const wanted = shots.filter((shot) => shot.state === "read" && rowsToSave(shot).length > 0);
    if (running.current || wanted.length === 0) return;
    running.current = true;
    const errors = await wrongIn(wanted).catch(() => null);
    running.current = false;
    if (errors === null) return setState((now) => ({ ...now, trouble: offline }));
    setState((now) => ({ ...now, errors, trouble: "", busy: Object.keys(errors).length === 0 }));
    if (Object.keys(errors).length > 0) return;
    running.current = true;
    for (const shot of wanted) {
      const result = await saveShot(shot, save).catch(troubled);
      if (!note(shot, result)) break;
    }
    running.current = false;
    setState((now) => ({ ...now, busy: false }));
  }

  /** false: it did not go through, and the others wait. */
  function note(shot: Shot, result: Result<Saved>): boolean {
    if (result.kind === "ok") {
      onSaved(shot.key);
      setState((now) => ({ ...now, done: sum(now.done, result.value) }));
      return true;
    }
    const errors = result.kind === "invalid" ? { [shot.key]: result.fields } : {};
    const trouble = result.kind === "refused" ? (result.reasons[0]?.text ?? "") : "";
    setState((now) => ({ ...now, errors, trouble }));
    return false;
  }

  return { ...state, saveAll };
}

/** Its schema is much script, and nobody needs it before this. */
async function wrongIn(shots: Shot[]): Promise<Saving["errors"]> {
  const { checkRows } = await import("@/lib/imports/screenshot/confirmed");
  const now = new Date();
  return Object.fromEntries(
    shots.flatMap((shot) => {
      const checked = checkRows(rowsToSave(shot), now);
      return checked.kind === "invalid" ? [[shot.key, checked.fields]] : [];
    }),
  );
}

function sum(before: Saved | null, more: Saved): Saved {
  return { saved: (before?.saved ?? 0) + more.saved, known: (before?.known ?? 0) + more.known };
}

function troubled(error: unknown): Result<Saved> {
  const lost = error instanceof TypeError || !navigator.onLine;
  return { kind: "refused", reasons: [{ code: lost ? "offline" : "fault", text: lost ? offline : faulty }] };
}
