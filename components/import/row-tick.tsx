"use client";

import { useState } from "react";
import { TickRow } from "@/components/ui/tick-row";
import { useTold } from "./use-told";

type Shown = {
  state: "all" | "some" | "none";
  /** Tells the server; the page is asked for anew after it. */
  turn: (on: boolean) => Promise<void>;
  children: React.ReactNode;
};

/** A tick that is kept on the server at once. Half ticked, it is pressed to be whole. */
export function RowTick({ state, turn, children }: Shown) {
  const { busy, lost, tell } = useTold();
  const [wanted, setWanted] = useState(false);
  const now = busy ? (wanted ? "all" : "none") : state;
  function change(on: boolean) {
    setWanted(on);
    tell(() => turn(on));
  }
  return (
    <TickRow
      ref={(box) => {
        if (box) box.indeterminate = now === "some";
      }}
      checked={now === "all"}
      onChange={(event) => change(event.target.checked)}
    >
      {children}
      <Lost words={lost} />
    </TickRow>
  );
}

/** What was pressed and did not arrive. */
export function Lost({ words }: { words: string }) {
  return (
    <span role="alert" className="alarm block empty:hidden">
      {words}
    </span>
  );
}
