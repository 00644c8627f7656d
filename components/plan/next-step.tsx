import { Needs, Steps } from "@/components/complaints/needs";
import { Sources } from "@/components/complaints/rules";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { planBesides, rungOfNext, stepInWords, titleOf, waitingText } from "@/lib/plan/next-words";
import type { Plan, Rung } from "@/lib/plan/plan";
import { HandInBy } from "./hand-in-by";
import { toPlaceOf } from "./to-place";

/** Today's one step, with why; or until when to wait, or where it ended. */
export function NextStep({ plan }: { plan: Plan }) {
  const rung = rungOfNext(plan);
  const { next } = plan;
  return (
    <>
      <p className="title">
        <Words>{titleOf(plan, rung)}</Words>
      </p>
      {next.kind === "end" && <p className="step-why">{next.text}</p>}
      {next.kind === "wait" && rung && <Waiting rung={rung} today={plan.today} />}
      {next.kind === "go" && rung && <Why rung={rung} />}
      {plan.besides && <Besides plan={planBesides(plan)} />}
    </>
  );
}

/** What goes on beside the danger, as the pages of the complaints name it. */
function Besides({ plan }: { plan: Plan }) {
  return (
    <p className="step-why">
      <Words>{`报警以外，${stepInWords(plan, rungOfNext(plan))}。`}</Words>
    </p>
  );
}

function Waiting({ rung, today }: { rung: Rung; today: Day }) {
  const date = rung.dates.find((one) => lastDay(one) === rung.until);
  return (
    <>
      <p className="step-why">
        <Words>{waitingText(rung, today)}</Words>
      </p>
      {date && (
        <p className="soft">
          <Words>{`${date.name}：${date.basis}。`}</Words>
          {!date.certain && "往后的放假安排还没公布，这个日子可能变。"}
        </p>
      )}
    </>
  );
}

function Why({ rung }: { rung: Rung }) {
  const { why } = rung;
  const door = { id: rung.channel, state: "ready" as const, reasons: rung.reasons, needs: rung.needs };
  const toPlace = toPlaceOf(rung);
  return (
    <>
      <p className="step-why">
        <Words>{rung.purpose}</Words>
      </p>
      <p>
        <Words>{why.text}</Words>
      </p>
      <HandInBy by={rung.handInBy} />
      <Sources items={[why]} />
      <Steps door={door} toPlace={toPlace} />
      <Needs door={door} toPlace={toPlace} />
    </>
  );
}
