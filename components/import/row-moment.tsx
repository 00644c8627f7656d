"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Frame } from "@/components/ui/field-frame";
import { Opens } from "@/components/ui/select-field";
import type { Day } from "@/lib/deadlines/deadline";
import type { Given } from "@/lib/imports/pasted/given-day";
import type { RejectedRow } from "@/lib/imports/row";
import { Lost } from "./row-tick";
import { useDayFault } from "./use-day-fault";
import { useTold } from "./use-told";

type Shown = Pick<RejectedRow, "lacksDay" | "day" | "hours" | "times" | "lacksClock"> & {
  today: Day;
  /** Tells the server, which says whether it could be; the page is asked for anew after it. */
  give: (said: Given) => Promise<boolean>;
};

/** What a line leaves open of when it was: its day, its hour and minute, which half of it, or which of its times. */
export function RowMoment({ lacksDay, day, hours, times, lacksClock, today, give }: Shown) {
  const id = useId();
  const { busy, lost, tell } = useTold();
  function send(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = givenIn(new FormData(event.currentTarget));
    tell(() => give(said));
  }
  return (
    <form className="flex flex-wrap items-end gap-3 pb-2" onSubmit={send}>
      {lacksDay && (
        <Asked id={`${id}-day`} label="是哪一天" missing="选一个日期">
          {(heard) => <input {...heard} name="day" type="date" defaultValue={day} max={today} required />}
        </Asked>
      )}
      {lacksClock && (
        <Asked id={`${id}-clock`} label="是几点几分" missing="写上几点几分">
          {(heard) => <input {...heard} name="clock" type="time" required />}
        </Asked>
      )}
      {hours && (
        <OneOf
          id={`${id}-hour`}
          name="hour"
          all={hours.map((hour) => ({ value: String(hour), words: hourInWords(hour) }))}
        />
      )}
      {times && (
        <OneOf
          id={`${id}-time`}
          name="time"
          all={[
            ...times.map((time) => ({ value: time, words: time })),
            { value: every, words: `${times.length === 2 ? "两" : times.length}个都是，各记一次` },
          ]}
        />
      )}
      <Button quiet type="submit" disabled={busy}>
        {hours || times || lacksClock ? "补上时间" : "补上日期"}
      </Button>
      <Lost words={lost} />
    </form>
  );
}

/** The choice of all times of a line. */
const every = "all";

function givenIn(form: FormData): Given {
  const [day, hour, time, clock] = ["day", "hour", "time", "clock"].map((name) =>
    String(form.get(name) ?? ""),
  );
  return {
    ...(day && { day }),
    ...(hour && { hour: Number(hour) }),
    ...(time && (time === every ? { all: true } : { time })),
    ...(clock && { clock }),
  };
}

type AskedProps = Pick<React.ComponentProps<typeof Frame>, "id" | "label" | "end"> & {
  missing: string;
  children: (
    heard: { id: string } & Omit<ReturnType<typeof useDayFault>, "error" | "aria">,
  ) => React.ReactNode;
};

/** A field that says below itself what it lacks. */
function Asked({ id, label, end, missing, children }: AskedProps) {
  const { error, aria, ...heard } = useDayFault(missing);
  return (
    <Frame id={id} label={label} error={error} end={end}>
      {children({ id, ...aria, ...heard })}
    </Frame>
  );
}

type Options = { id: string; name: string; all: { value: string; words: string }[] };

function OneOf({ id, name, all }: Options) {
  return (
    <Asked id={id} label="是几点" missing="选一个时间" end={<Opens />}>
      {(heard) => (
        <select {...heard} name={name} defaultValue="" required>
          <option value="" disabled>
            选一个
          </option>
          {all.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Asked>
  );
}

/** 上午8点, 晚上8点, 第二天0点. */
function hourInWords(hour: number): string {
  if (hour >= 24) return `第二天${hour - 24}点`;
  if (hour === 12) return "中午12点";
  if (hour < 12) return `${hour < 6 ? "凌晨" : "上午"}${hour}点`;
  return `${hour < 18 ? "下午" : "晚上"}${hour - 12}点`;
}
