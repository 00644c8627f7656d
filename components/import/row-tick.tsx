"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Icon } from "@/components/ui/icon";
import { check } from "@/components/ui/icons";

type Shown = {
  state: "all" | "some" | "none";
  /** Tells the server; the page is asked for anew after it. */
  turn: (on: boolean) => Promise<void>;
  children: React.ReactNode;
};

/** A tick that is kept on the server at once. Half ticked, it is pressed to be whole. */
export function RowTick({ state, turn, children }: Shown) {
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const [busy, begin] = useTransition();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const now = busy && wanted !== null ? (wanted ? "all" : "none") : state;
  useEffect(() => {
    if (box.current) box.current.indeterminate = now === "some";
  }, [now]);
  function change(on: boolean) {
    setWanted(on);
    begin(async () => {
      await turn(on);
      router.refresh();
    });
  }
  return (
    <label className="tick">
      <input
        ref={box}
        className="cover"
        type="checkbox"
        checked={now === "all"}
        onChange={(event) => change(event.target.checked)}
      />
      <span className="tickbox">
        <Icon of={check} />
      </span>
      <span className="words">{children}</span>
    </label>
  );
}
