import { TitleWords } from "@/components/ui/title-words";
import { Words } from "@/components/ui/words";
import type { NextDoor } from "@/lib/channels/next-door";
import type { StandingNow } from "@/lib/complaints/standing-now";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import type { NextStep } from "@/lib/plan/next-step";
import { CountCalendar } from "./count-calendar";
import { headline } from "./headline";
import { StepLine } from "./step-line";

/** whom: the office, in words. door: what their last word, or their silence, means here. step: what to do next. */
type Shown = {
  standing: StandingNow;
  whom: string;
  door: NextDoor | null;
  step: NextStep | null;
  /** Some rule says how long they may take. */
  hasDates: boolean;
  today: Day;
};

/** Where it stands, in one sentence, with what that means and how the days are counted. */
export function Stands({ standing, whom, door, step, hasDates, today }: Shown) {
  const waiting = standing.kind === "waiting" || standing.kind === "overdue" ? standing : null;
  return (
    <>
      <p className="title">
        <TitleWords>{headline(standing, today)}</TitleWords>
      </p>
      <p className="soft mt-1">{whom}</p>
      {!(standing.kind === "followed" && door?.channel) && <StepLine door={door} step={step} />}
      {waiting && !waiting.due && <NoRule hasDates={hasDates} on={waiting.filed.said.on} today={today} />}
      {waiting?.due && (
        <div className="mt-4">
          <CountCalendar deadline={waiting.due} filedOn={waiting.filed.said.on} today={today} />
        </div>
      )}
    </>
  );
}

/** Where no rule counts any days, that is said: nobody waits for a day that never comes. */
function NoRule({ hasDates, on, today }: { hasDates: boolean; on: Day; today: Day }) {
  return (
    <p className="mt-3">
      <Words>
        {hasDates
          ? "往后多久办完，没有明文规定。答复来了就记下。"
          : `${monthDay(on, today)}提交的。多久答复没有明文规定，所以不数日子；答复来了就记下。`}
      </Words>
    </p>
  );
}
