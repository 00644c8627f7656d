import { ChartFigure } from "@/components/charts/chart-figure";
import { Row } from "@/components/ui/row";
import { beforeAndAfter } from "@/lib/calls/charts";
import { type Event, isToldEvent } from "@/lib/complaints/events";
import type { Day } from "@/lib/deadlines/deadline";
import { identify } from "@/lib/numbers/identify";
import { eventHref, eventName, eventTime } from "./event-words";

/** So many events stand in the picture, the latest. */
const drawn = 8;

const allFromCaseData = "下面这些日子都来自案件数据：是你读入的以往记录，不是当时在这里记下的。";

/** What the user did last, and what came of it: the picture of before and after, then each event with all that came after it. count: of all events. */
export function Events({ events, count, today }: { events: Event[]; count: number; today: Day }) {
  const latest = events.slice(-drawn);
  // Whoever only changed the telephone reads it once.
  const isMarked = !events.every(isToldEvent);
  const rows = latest.map((event) => ({
    label: `${eventTime(event, today)}，${eventName(event, isMarked)}`,
    ...event.around,
  }));
  const chart = beforeAndAfter(rows);
  const words = "每次拒绝或投诉，前后一样多的天数里各来了几次；当天和今天都不算，最多各算30天。";
  return (
    <>
      {!isMarked && events.length > 0 && <p className="soft">{allFromCaseData}</p>}
      {chart && <ChartFigure chart={chart} words={words} />}
      <ul className="rows">
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <EventRow event={event} today={today} isMarked={isMarked} />
          </li>
        ))}
      </ul>
      {count > events.length && <p className="soft">更早的还有{count - events.length}次，来电里都在。</p>}
    </>
  );
}

type RowShown = { event: Event; today: Day; isMarked: boolean };

function EventRow({ event, today, isMarked }: RowShown) {
  const href = eventHref(event);
  const said = whatCame(event, numberOf(event));
  const lead = eventName(event, isMarked);
  if (href) return <Row href={href} lead={lead} sub={`${eventTime(event, today)}；${said}`} />;
  return (
    <p className="row">
      <span className="body">
        <span className="lead">{lead}</span>
        <span className="sub">{`${eventTime(event, today)}；${said}`}</span>
      </span>
    </p>
  );
}

/** The one number that a no in a call was said to, of which alone it counts what came; "" of anything else, and of one sender at a port. */
function numberOf({ what }: Event): string {
  if (what.kind !== "refusal" || what.refusal.callId === null || what.refusal.saidTo) return "";
  const [number = ""] = what.refusal.numbers;
  return number === "" ? "" : identify(number).display;
}

/** Silence is told of once a whole day of it is over. whose: a number, where only that is counted. */
export function whatCame({ after, around }: Pick<Event, "after" | "around">, whose = ""): string {
  if (after > 0) return `这以后${whose}又来了${after}次`;
  return around.days > 0 ? `这以后${whose}没再打来` : "这以后还没过完一整天";
}
