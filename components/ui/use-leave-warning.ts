"use client";

import { useEffect } from "react";

/** A closed tab would break off what is on its way. `question`: asked too before a link leads to another page. */
export function useLeaveWarning(busy: boolean, question?: string): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = (event: MouseEvent) => {
      if (question && leadsAway(event) && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("beforeunload", warn);
    window.addEventListener("click", ask, true); // before the router hears of it
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("click", ask, true);
    };
  }, [busy, question]);
}

/** A link that replaces this page: no download, no other tab. */
function leadsAway({ target, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  const stays = !link || link.target === "_blank" || link.hasAttribute("download");
  return !stays && button === 0 && !ctrlKey && !metaKey && !shiftKey;
}
