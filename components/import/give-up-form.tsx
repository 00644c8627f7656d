"use client";

import { giveBack } from "./pasted-texts";

type Shown = { id: string; giveUp: () => Promise<void>; children: React.ReactNode };

/** Gives an import up; a text that was pasted stands in its field again. */
export function GiveUpForm({ id, giveUp, children }: Shown) {
  return (
    <form action={giveUp} onSubmit={() => giveBack(id)}>
      {children}
    </form>
  );
}
