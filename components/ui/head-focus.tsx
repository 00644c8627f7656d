"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * Where what had the focus is gone with the page before, the head of the new one has it: otherwise a keyboard would begin
 * anew and a screen reader say nothing. step: of a page that becomes another one at the same address.
 */
export function HeadFocus({ step = "" }: { step?: string }) {
  const at = `${usePathname()} ${step}`;
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    if (document.activeElement === document.body) focusHead();
  }, [at]);
  return null;
}

function focusHead(): void {
  const head = document.querySelector<HTMLElement>("main h1");
  if (!head) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}
