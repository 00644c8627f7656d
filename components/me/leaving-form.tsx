"use client";

import { forgetAll } from "@/components/ui/remember";

type Shown = { action: () => Promise<void>; className?: string; children: React.ReactNode };

/** After this somebody else may sit here: what was half-written in this browser goes too. Sends without script as well. */
export function LeavingForm({ children, ...form }: Shown) {
  return (
    <form {...form} onSubmit={forgetAll}>
      {children}
    </form>
  );
}
