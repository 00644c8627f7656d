"use client";

import { useEffect, useState } from "react";
import { askHealth } from "./server-fault";

const LOOK_MS = 3_000;

/** Why the server is down, as long as it is; each time it was not well and is again, `onWell` is called. */
export function useRecovery(onWell: () => void): string | null {
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    let wasIll = false;
    let ended = false;
    async function look() {
      const health = await askHealth();
      if (ended) return;
      setWhy(health.state === "down" ? health.why : null);
      if (wasIll && health.state === "well") onWell();
      wasIll = health.state !== "well";
    }
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [onWell]);
  return why;
}
