import NextLink from "next/link";
import { Steps } from "@/components/complaints/needs";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Rung } from "@/lib/plan/plan";
import { HandInBy } from "./hand-in-by";
import { OrderWarn } from "./order-warn";
import { toPlaceOf } from "./to-place";

/** One door of the ladder: where it stands, why it is at this place, and what going through it would close. above: see OrderWarn. */
export function RungRow({ rung, today, above }: { rung: Rung; today: Day; above?: string }) {
  return (
    <li className={`rung ${rung.state}`} aria-current={rung.state === "now" ? "step" : undefined}>
      <p className="rung-head">
        <b>
          <Name rung={rung} />
        </b>
        <span className="st">
          <Words>{rung.word}</Words>
        </span>
      </p>
      {hasReason(rung) && <Reasons rung={rung} />}
      {rung.state !== "now" && <HandInBy by={rung.handInBy} />}
      <AfterWhat rung={rung} today={today} />
      {rung.warning && <OrderWarn warning={rung.warning} above={above} />}
    </li>
  );
}

/** Whose answer is waited for, and since when. */
function AfterWhat({ rung: { after }, today }: { rung: Rung; today: Day }) {
  if (!after?.filedOn) return null;
  return (
    <p className="soft">
      <Words>{`${after.name}${monthDay(after.filedOn, today)}提交的，先等它答复。`}</Words>
    </p>
  );
}

/** Where a complaint was handed in, its page. */
function Name({ rung: { name, complaintId } }: { rung: Rung }) {
  if (complaintId === null) return <Words>{name}</Words>;
  return (
    <NextLink className="touch" href={`/complaints/${complaintId}/follow`} prefetch={false}>
      <Words>{name}</Words>
    </NextLink>
  );
}

/** The step of today has its own place; what is done needs no reason. */
function hasReason({ state }: Rung): boolean {
  return state !== "now" && state !== "done" && state !== "waiting";
}

/** Why it is not open, with what to do; else why it has its place. */
function Reasons({ rung }: { rung: Rung }) {
  const { channel, reasons, why, locked } = rung;
  if (reasons.length === 0)
    return (
      <p>
        <Words>{why.text}</Words>
      </p>
    );
  const door = { id: channel, state: locked ? ("closed" as const) : ("unlikely" as const), needs: [] };
  return <Steps door={{ ...door, reasons }} toPlace={toPlaceOf(rung)} />;
}
