"use client";

import { useEffect, useState } from "react";
import type { CategoryCode } from "@/lib/calls/categories";
import type { NumberProfile } from "@/lib/numbers/profile";

export type Told = { profile: NumberProfile; known: Known[] };
/** category: what its last call was about; of the first one only. */
type Known = { number: string; count: number; lastAt: string; category?: CategoryCode | null };

/**
 * Asks what a number tells a moment after the last key, and anew when the network is back; a slow answer never overtakes a
 * newer one. typing: more digits may come. lost: no answer could be had.
 */
export function useNumberProfile(typed: string, typing: boolean): { told: Told | null; lost: boolean } {
  const [told, setTold] = useState<Told | "lost" | null>(null);
  const bare = typed.replace(/\s/g, "");

  useEffect(() => {
    if (bare.length < 3) return setTold(null);
    const control = new AbortController();
    const { signal } = control;
    const find = () => ask(bare, typing, signal).then(setTold, () => signal.aborted || setTold("lost"));
    const timer = setTimeout(find, 120);
    window.addEventListener("online", find, { signal });
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [bare, typing]);

  return told === "lost" ? { told: null, lost: true } : { told, lost: false };
}

async function ask(typed: string, typing: boolean, signal: AbortSignal): Promise<Told | "lost"> {
  const answer = await fetch("/calls/number", {
    method: "POST",
    body: typed,
    headers: typing ? { "x-typing": "1" } : {},
    signal,
  });
  return answer.ok ? ((await answer.json()) as Told) : "lost";
}
