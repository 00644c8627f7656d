import { Row } from "@/components/ui/row";
import type { Call } from "@/lib/calls/call";
import { kindCountOf, timesInWords } from "@/lib/calls/kind-count";
import { ofAnother } from "@/lib/complaints/anothers";
import { dayInBeijing, timeInBeijing, weekday } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay } from "@/lib/deadlines/spoken";
import { rowChanged } from "@/lib/evidence/changed";
import { identify } from "@/lib/numbers/identify";
import { callLine } from "./call-words";

/** broken: what was sealed of it does not open. */
type Listed = Call & { evidenceCount?: number; broken?: boolean };

type DaysShown = { calls: Listed[]; today: Day; hrefOf: (id: string) => string };

/** Calls under their days, newest first. */
export function CallDays({ calls, today, hrefOf }: DaysShown) {
  return byDay(calls).map(([day, ofDay]) => (
    <section className="section" key={day} aria-labelledby={`day-${day}`}>
      <div className="head">
        <h2 id={`day-${day}`}>
          <span className="date">{spokenDay(day, today)}</span>
        </h2>
        <span className="soft">
          周{"一二三四五六日"[weekday(day) - 1]}　<span className="nw">{countInWords(ofDay)}</span>
        </span>
      </div>
      <ul className="rows">
        {ofDay.map((call) => (
          <li key={call.id}>
            <CallRow call={call} at={timeInBeijing(call.at)} href={hrefOf(call.id)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** 2次，别人的1次: what was read in of somebody else is not counted among one's own. */
function countInWords(calls: Listed[]): string {
  const anothers = calls.filter(({ isAnothers }) => isAnothers);
  const own = calls.filter((call) => !anothers.includes(call));
  return [
    own.length > 0 ? timesInWords(kindCountOf(own)) : "",
    anothers.length > 0 ? `别人的${timesInWords(kindCountOf(anothers))}` : "",
  ]
    .filter((one) => one !== "")
    .join("，");
}

/** `at`: its time as the place around it wants it said; `href`: with the place in the list to which one comes back. */
type RowShown = { call: Listed; at: React.ReactNode; href?: string };

/** One call as a row. */
export function CallRow({ call, at, href = `/calls/${call.id}` }: RowShown) {
  const evidence = call.evidenceCount ? `，证据${call.evidenceCount}份` : "";
  const whose = call.isAnothers ? `${ofAnother}，` : "";
  return (
    <Row
      href={href}
      lead={<span className="num">{identify(call.number).display}</span>}
      sub={call.broken ? rowChanged : whose + callLine(call) + evidence}
      at={at}
    />
  );
}

function byDay(calls: Listed[]): [Day, Listed[]][] {
  const days = new Map<Day, Listed[]>();
  for (const call of calls) {
    const day = dayInBeijing(call.at);
    days.set(day, [...(days.get(day) ?? []), call]);
  }
  return [...days];
}
