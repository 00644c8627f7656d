import { type SyntheticEvent, useState } from "react";
import { unreadableDay } from "@/components/ui/unreadable-days";

type Control = HTMLInputElement | HTMLSelectElement;

/** Says what a field of a small form lacks under that very field, where the browser would say it in a bubble and its own words. */
export function useDayFault(missing: string) {
  const [error, setError] = useState<string | null>(null);
  return {
    error,
    aria: { "aria-invalid": error ? true : undefined },
    onInvalid(event: SyntheticEvent<Control>) {
      event.preventDefault();
      setError(faultIn(event.currentTarget.validity, missing));
      if (event.currentTarget.form?.querySelector(":invalid") === event.currentTarget)
        event.currentTarget.focus();
    },
    onInput: () => setError(null),
  };
}

function faultIn({ badInput, rangeOverflow }: ValidityState, missing: string): string {
  if (badInput) return unreadableDay;
  return rangeOverflow ? "这一天还没到，改一下日期" : missing;
}
