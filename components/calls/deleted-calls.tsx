import type { Call } from "@/lib/calls/call";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay, spokenTime } from "@/lib/deadlines/spoken";
import { rowChanged } from "@/lib/evidence/changed";
import { identify } from "@/lib/numbers/identify";
import { callLine } from "./call-words";

/** until: the last day on which it can be brought back. */
type Deleted = Call & { until: Day; broken: boolean };
type Shown = { calls: Deleted[]; today: Day; bringBack: (id: string) => () => Promise<void> };

/** What was deleted, each with the way back into the log. */
export function DeletedCalls({ calls, today, bringBack }: Shown) {
  return (
    <ul className="rows">
      {calls.map((call) => (
        <li key={call.id} className="row">
          <DeletedCallLine call={call} today={today} />
          <form action={bringBack(call.id)}>
            <button type="submit" className="link">
              恢复<span className="vh">{identify(call.number).display}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function DeletedCallLine({ call, today }: { call: Deleted; today: Day }) {
  return (
    <span className="body">
      <span className="line">
        <span className="lead num">{identify(call.number).display}</span>
        <span className="at">{spokenTime(call.at, today)}</span>
      </span>
      <span className="sub">
        {call.broken ? rowChanged : callLine(call)}，留到{monthDay(call.until, today)}
      </span>
    </span>
  );
}
