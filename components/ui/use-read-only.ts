"use client";

import { useLayoutEffect } from "react";

/** Keys that change no field: they leave it. */
const leaving = ["Tab", "Escape"];

/**
 * Lets nothing in the form of this id be changed while `busy`: what was sent is what is kept. The focus stays where it is, which
 * disabled or inert fields would lose.
 */
export function useReadOnly(formId: string, busy: boolean): void {
  useLayoutEffect(() => {
    const form = document.getElementById(formId);
    if (!busy || !(form instanceof HTMLFormElement)) return;
    const texts = [...form.elements].filter(isText).filter((one) => !one.readOnly);
    for (const text of texts) text.readOnly = true;
    const types = ["click", "mousedown", "keydown"];
    for (const type of types) form.addEventListener(type, refuse, true);
    return () => {
      for (const text of texts) text.readOnly = false;
      for (const type of types) form.removeEventListener(type, refuse, true);
    };
  }, [formId, busy]);
}

function refuse(event: Event): void {
  if (!changes(event)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether it would change a choice or open one: read-only holds texts alone, links and the sending button change nothing. */
function changes(event: Event): boolean {
  const control = event.target instanceof Element && event.target.closest("input, select, textarea, button");
  if (!control || isText(control) || control.getAttribute("type") === "submit") return false;
  return !(event instanceof KeyboardEvent && leaving.includes(event.key));
}

function isText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !choosing.includes(element.type);
}

/** Inputs that readonly does not hold. */
const choosing = ["checkbox", "radio", "file", "button", "submit", "reset", "range", "color"];
