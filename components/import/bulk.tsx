"use client";

import { Lost } from "./row-tick";
import { useTold } from "./use-told";

type Which = "all" | "none" | "only";
type Shown = { narrowed: boolean; choose: (which: Which) => Promise<void> };

/** Ticks all that is shown, none of it, or, when the list is narrowed, nothing else. */
export function Bulk({ narrowed, choose }: Shown) {
  const { busy, lost, tell } = useTold();
  const words: [Which, string][] = narrowed
    ? [
        ["all", "这些都勾选"],
        ["none", "这些都不勾"],
        ["only", "只要这些"],
      ]
    : [
        ["all", "都勾选"],
        ["none", "都不勾"],
      ];
  return (
    <>
      <p className="flex flex-wrap gap-x-5" aria-busy={busy}>
        {words.map(([which, word]) => (
          <button key={which} type="button" className="link" onClick={() => tell(() => choose(which))}>
            {word}
          </button>
        ))}
      </p>
      <Lost words={lost} />
    </>
  );
}
