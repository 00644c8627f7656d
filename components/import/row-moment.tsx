"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/deadlines/deadline";
import type { Given } from "@/lib/imports/pasted/given-day";
import type { RejectedRow } from "@/lib/imports/row";
import { Lost } from "./row-tick";
import { useTold } from "./use-told";

type Shown = Pick<RejectedRow, "lacksDay" | "day" | "hours" | "times"> & {
  today: Day;
  /** Tells the server; the page is asked for anew after it. */
  give: (said: Given) => Promise<void>;
};

/** What a line leaves open of when it was: its day, which half of it, or which of its times. */
export function RowMoment({ lacksDay, day, hours, times, today, give }: Shown) {
  const id = useId();
  const { busy, lost, tell } = useTold();
  function send(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const [on, hour, time] = ["day", "hour", "time"].map((name) => said.get(name));
    tell(() =>
      give({
        ...(on && { day: String(on) }),
        ...(hour && { hour: Number(hour) }),
        ...(time && { time: String(time) }),
      }),
    );
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
        <OneOf
          id={`${id}-hour`}
          name="hour"
          all={hours.map((hour) => ({ value: String(hour), words: hourInWords(hour) }))}
        />
      )}
      {times && (
        <OneOf id={`${id}-time`} name="time" all={times.map((time) => ({ value: time, words: time }))} />
      )}
      <Button quiet type="submit" disabled={busy}>
        {hours || times ? "补上时间" : "补上日期"}
      </Button>
      <Lost words={lost} />
    </form>
  );
}

type Options = { id: string; name: string; all: { value: string; words: string }[] };

function OneOf({ id, name, all }: Options) {
  return (
    <p className="field">
      <label htmlFor={id}>是几点</label>
      <select id={id} name={name} defaultValue="" required>
        <option value="" disabled>
          选一个
        </option>
        {all.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

/** 上午8点, 晚上8点, 第二天0点. */
function hourInWords(hour: number): string {
  if (hour >= 24) return `第二天${hour - 24}点`;
  if (hour === 12) return "中午12点";
  if (hour < 12) return `${hour < 6 ? "凌晨" : "上午"}${hour}点`;
  return `${hour < 18 ? "下午" : "晚上"}${hour - 12}点`;
}
