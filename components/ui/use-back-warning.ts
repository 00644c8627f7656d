"use client";

import { useEffect } from "react";

/**
 * Asks before the browser's own way back leaves this page. A second entry of the same address is laid on top, so that the
 * first step back stays here.
 */
export function useBackWarning(question: string): void {
  useEffect(() => {
    const lay = () => window.history.pushState(window.history.state, "");
    const ask = () => {
      if (!window.confirm(question)) return lay();
      window.removeEventListener("popstate", ask);
      window.history.back();
    };
    lay();
    window.addEventListener("popstate", ask);
    return () => window.removeEventListener("popstate", ask);
  }, [question]);
}
