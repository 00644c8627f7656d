"use client";

import { useEffect, useState } from "react";
import type { NumberProfile } from "@/lib/numbers/profile";

export type Told = { profile: NumberProfile; known: { number: string; count: number; lastAt: string }[] };

/** Asks what a number tells a moment after the last key; a slow answer never overtakes a newer one. */
export function useNumberProfile(typed: string): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  const bare = typed.replace(/\s/g, "");

  useEffect(() => {
    if (bare.length < 3) return setTold(null);
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask(bare, control.signal).then(setTold, () => undefined);
    }, 120);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [bare]);

  return told;
}

async function ask(typed: string, signal: AbortSignal): Promise<Told | null> {
  const answer = await fetch("/calls/number", { method: "POST", body: typed, signal });
  return answer.ok ? ((await answer.json()) as Told) : null;
}
