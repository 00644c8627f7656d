"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";

type Shown = {
  enter: (form: FormData) => Promise<void>;
  /** The address of the selection, without the question mark. */
  selection: string;
  /** Channel id → its main action. */
  actions: Record<string, string>;
  picked: string | null;
  children: ReactNode;
};

/** The doors as one choice: the main action says what the chosen door does. */
export function DoorForm({ enter, selection, actions, picked, children }: Shown) {
  const [door, setDoor] = useState(picked);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement) setDoor(event.target.value);
  };
  return (
    <form action={enter} onChange={onChange}>
      <input type="hidden" name="selection" value={selection} />
      {children}
      {door && actions[door] && (
        <Dock>
          <Button type="submit" wide>
            {actions[door]}
          </Button>
        </Dock>
      )}
    </form>
  );
}
