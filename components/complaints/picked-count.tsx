"use client";

import { useEffect, useRef, useState } from "react";
import { Words } from "@/components/ui/words";

/** How many calls the choice takes; once something else is ticked in its form, that it is of before. */
export function PickedCount({ taken }: { taken: number }) {
  const here = useRef<HTMLSpanElement>(null);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    const form = here.current?.closest("form");
    const look = () => setChanged(form ? isChanged(form) : false);
    look(); // a browser may bring ticks of before back
    form?.addEventListener("input", look);
    return () => form?.removeEventListener("input", look);
  }, []);
  return (
    <span role="status" ref={here}>
      <Words>{changed ? `改之前${taken}次` : `${taken}次`}</Words>
    </span>
  );
}

function isChanged(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll("input")].some((one) =>
    one.type === "checkbox" ? one.checked !== one.defaultChecked : one.value !== one.defaultValue,
  );
}
