import { Words } from "@/components/ui/words";
import type { NextDoor } from "@/lib/channels/next-door";
import type { StandingNow } from "@/lib/complaints/standing-now";
import type { Day } from "@/lib/deadlines/deadline";
import { CountCalendar } from "./count-calendar";
import { headline } from "./headline";

/** whom: the office, in words. door: what their last word, or their silence, means here. */
type Shown = { standing: StandingNow; whom: string; door: NextDoor | null; today: Day };

/** Where it stands, in one sentence, with what that means and how the days are counted. */
export function Stands({ standing, whom, door, today }: Shown) {
  const waiting = standing.kind === "waiting" || standing.kind === "overdue" ? standing : null;
  return (
    <>
      <p className="title">{headline(standing, today)}</p>
      <p className="soft mt-1">{whom}</p>
      {door && !(standing.kind === "followed" && door.channel) && (
        <p className="mt-3">
          <Words>{door.text}</Words>
        </p>
      )}
      {waiting?.due && (
        <div className="mt-4">
          <CountCalendar deadline={waiting.due} filedOn={waiting.filed.said.on} today={today} />
        </div>
      )}
    </>
  );
}
