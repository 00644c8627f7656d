"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Frame } from "@/components/ui/field-frame";
import type { Day } from "@/lib/deadlines/deadline";
import type { Given } from "@/lib/imports/pasted/given-day";
import { Lost } from "./row-tick";
import { useDayFault } from "./use-day-fault";
import { useTold } from "./use-told";

type Shown = {
  /** As it is taken so far. */
  day: Day;
  today: Day;
  /** Tells the server, which says whether it could be; the page is asked for anew after it. */
  give: (said: Given) => Promise<boolean>;
};

/** Changes the day of a row whose line told it as 昨天 or the like. */
export function RowDay({ day, today, give }: Shown) {
  const id = useId();
  const { busy, lost, tell } = useTold();
  const { error, aria, ...heard } = useDayFault("选一个日期");
  function send(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("day"));
    tell(() => give({ day }));
  }
  return (
    <form className="flex flex-wrap items-end gap-3 pb-2" onSubmit={send}>
      <Frame id={id} label="不是这天，改成" error={error}>
        <input id={id} name="day" type="date" defaultValue={day} max={today} required {...aria} {...heard} />
      </Frame>
      <Button quiet type="submit" disabled={busy}>
        改日期
      </Button>
      <Lost words={lost} />
    </form>
  );
}
