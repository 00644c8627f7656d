import NextLink from "next/link";
import { Words } from "@/components/ui/words";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay } from "@/lib/deadlines/spoken";
import type { ListedNumber } from "@/lib/imports/preview";
import { secondsInWords } from "@/lib/letters/wording";
import { identify } from "@/lib/numbers/identify";
import { RowTick } from "./row-tick";

type Shown = {
  one: ListedNumber;
  today: Day;
  turn: (on: boolean) => Promise<void>;
  openHref: string;
  open: boolean;
};

/** One number: who it may be, how often and when, what the log knows; its rows open below it. */
export function NumberLine({ one, today, turn, openHref, open }: Shown) {
  const words = <NumberWords one={one} today={today} />;
  return (
    <>
      {one.fresh > 0 ? (
        <RowTick state={tickState(one)} turn={turn}>
          {words}
        </RowTick>
      ) : (
        <div className="tick">
          <span className="tickbox none" />
          <span className="words">{words}</span>
        </div>
      )}
      <p className="pb-2 pl-10">
        <NextLink className="touch soft" href={openHref} prefetch={false} scroll={false}>
          {open ? "收起" : "一条条看"}
          <span className="vh">{identify(one.number).display}</span>
        </NextLink>
      </p>
    </>
  );
}

function tickState({ ticked, fresh }: ListedNumber): "all" | "some" | "none" {
  if (ticked === 0) return "none";
  return ticked === fresh ? "all" : "some";
}

function NumberWords({ one, today }: { one: ListedNumber; today: Day }) {
  const { display, kindName } = identify(one.number);
  return (
    <>
      <b className="num">{display}</b>
      {one.name && `　${one.name}`}
      <span className="soft">
        <Words>{`${came(one)}，${period(one, today)}`}</Words>
      </span>
      <span className="soft">{[one.number ? kindName : "", ...facts(one)].filter(Boolean).join("，")}</span>
    </>
  );
}

/** 来电 only where all of them came in. */
function came({ fresh, known, sms, out, unclear }: ListedNumber): string {
  const calls = fresh + known - sms;
  const parts = [
    calls > 0 && `${unclear > 0 ? "通话" : "来电"}${calls}次`,
    sms > 0 && `短信${sms}条`,
    out > 0 && `你打出去${out}次`,
  ];
  return parts.filter(Boolean).join("，");
}

function facts(one: ListedNumber): string[] {
  const { name, logged, deleted, known, fresh, ticked, unclear, doubtful, longest, out, sms } = one;
  return [
    name && "在你的通讯录里",
    out > 0 && fresh > 0 && sms === 0 && "你也打过去",
    logged && "以前记过",
    deleted > 0 && `${deleted}条是你删过的`,
    known > 0 && `${known}条原来就有`,
    longest !== null && longest > 0 && talked(longest, fresh),
    unclear > 0 && `${unclear}条没写是谁打给谁`,
    doubtful > 0 && `${doubtful}条要看一眼`,
    ticked > 0 && ticked < fresh && `勾了${ticked}条`,
  ].filter((part): part is string => Boolean(part));
}

function talked(seconds: number, calls: number): string {
  return `${calls > 1 ? "最长一次" : ""}通话${secondsInWords(seconds)}`;
}

function period({ firstAt, lastAt }: ListedNumber, today: Day): string {
  const [first, last] = [firstAt, lastAt].map((at) => spokenDay(dayInBeijing(at), today));
  return first === last ? `${first}` : `${first}到${last}`;
}
