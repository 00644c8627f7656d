"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";

type Shown = { narrowed: boolean; choose: (which: "all" | "none" | "only") => Promise<void> };

/** Ticks all that is shown, none of it, or, when the list is narrowed, nothing else. */
export function Bulk({ narrowed, choose }: Shown) {
  const router = useRouter();
  const [busy, begin] = useTransition();
  const press = (which: "all" | "none" | "only") => () =>
    begin(async () => {
      await choose(which);
      router.refresh();
    });
  const words = { all: narrowed ? "这些都勾上" : "都勾上", none: narrowed ? "这些都不勾" : "都不勾" };
  return (
    <p className="flex flex-wrap gap-x-5" aria-busy={busy}>
      <button type="button" className="link" onClick={press("all")}>
        {words.all}
      </button>
      <button type="button" className="link" onClick={press("none")}>
        {words.none}
      </button>
      {narrowed && (
        <button type="button" className="link" onClick={press("only")}>
          只要这些
        </button>
      )}
    </p>
  );
}
