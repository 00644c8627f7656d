"use client";

import { useEffect, useState } from "react";
import type { CategoryCode } from "@/lib/calls/categories";
import type { NumberProfile } from "@/lib/numbers/profile";

export type Told = { profile: NumberProfile; known: Known[] };
/** category: what its last call was about; of the first one only. */
type Known = { number: string; count: number; lastAt: string; category?: CategoryCode | null };

/** Asks what a number tells a moment after the last key; a slow answer never overtakes a newer one. typing: more digits may come. */
export function useNumberProfile(typed: string, typing: boolean): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  const bare = typed.replace(/\s/g, "");

  useEffect(() => {
    if (bare.length < 3) return setTold(null);
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask(bare, typing, control.signal).then(setTold, () => undefined);
    }, 120);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [bare, typing]);

  return told;
}

async function ask(typed: string, typing: boolean, signal: AbortSignal): Promise<Told | null> {
  const answer = await fetch("/calls/number", {
    method: "POST",
    body: typed,
    headers: typing ? { "x-typing": "1" } : {},
    signal,
  });
  return answer.ok ? ((await answer.json()) as Told) : null;
}
