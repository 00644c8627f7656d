"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/deadlines/deadline";
import type { RejectedRow } from "@/lib/imports/row";
import { Lost } from "./row-tick";
import { useTold } from "./use-told";

type Shown = Pick<RejectedRow, "lacksDay" | "day" | "hours"> & {
  today: Day;
  /** Tells the server; the page is asked for anew after it. */
  give: (day: string, hour?: number) => Promise<void>;
};

/** What a line leaves open of when it was: its day, which half of it, or both. */
export function RowMoment({ lacksDay, day, hours, today, give }: Shown) {
  const id = useId();
  const { busy, lost, tell } = useTold();
  function send(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    tell(() => give(String(said.get("day") ?? ""), hours && Number(said.get("hour"))));
  }
  return (
    <form className="flex flex-wrap items-end gap-3 pb-2" onSubmit={send}>
      {lacksDay && (
        <p className="field">
          <label htmlFor={`${id}-day`}>是哪一天</label>
          <input id={`${id}-day`} name="day" type="date" defaultValue={day} max={today} required />
        </p>
      )}
      {hours && (
        <p className="field">
          <label htmlFor={`${id}-hour`}>是几点</label>
          <select id={`${id}-hour`} name="hour" defaultValue="" required>
            <option value="" disabled>
              选一个
            </option>
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {hourInWords(hour)}
              </option>
            ))}
          </select>
        </p>
      )}
      <Button quiet type="submit" disabled={busy}>
        {hours ? "补上时间" : "补上日期"}
      </Button>
      <Lost words={lost} />
    </form>
  );
}

/** 上午8点, 晚上8点, 第二天0点. */
function hourInWords(hour: number): string {
  if (hour >= 24) return `第二天${hour - 24}点`;
  if (hour === 12) return "中午12点";
  if (hour < 12) return `${hour < 6 ? "凌晨" : "上午"}${hour}点`;
  return `${hour < 18 ? "下午" : "晚上"}${hour - 12}点`;
}
