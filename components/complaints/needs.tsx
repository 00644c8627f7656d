import { Icon } from "@/components/ui/icon";
import { chevronRight } from "@/components/ui/icons";
import type { Reason } from "@/lib/result";
import type { DoorState } from "./door-state";
import { Words } from "./words";

/** Leads to one question of the form, said as "#place"; on the doors it is a button that goes through this door. */
export type ToPlace = (place: string) => string;

type Shown = { door: Pick<DoorState, "id" | "reasons" | "needs">; toPlace?: ToPlace };

/** Why a door is closed or will likely say no, each with the next step. */
export function Steps({ door, toPlace }: Shown) {
  return door.reasons.map((reason) => (
    <div key={reason.code} className="step">
      <p>
        <Words>{reason.text}</Words>
      </p>
      {reason.next && (
        <p>
          <Place id={door.id} next={reason.next} toPlace={toPlace} strong />
        </p>
      )}
    </div>
  ));
}

/** What is still missing, as links to where it can be filled, and why it matters. */
export function Needs({ door, toPlace }: Shown) {
  return door.needs.map((need) => (
    <p key={need.code} className="miss">
      <span className="mr-4">{need.required ? "还差" : "最好有"}</span>
      <Place id={door.id} next={need.next ?? { text: need.text }} toPlace={toPlace} />
      {need.next && (
        <span className="soft why-need">
          <Words>{need.text}</Words>
        </span>
      )}
    </p>
  ));
}

type Next = NonNullable<Reason["next"]>;

function Place({
  id,
  next,
  toPlace,
  strong = false,
}: {
  id: string;
  next: Next;
  toPlace?: ToPlace;
  strong?: boolean;
}) {
  const className = strong ? "link" : "t44";
  const words = (
    <>
      <Words>{next.text}</Words>
      {strong && next.href && <Icon of={chevronRight} small />}
    </>
  );
  if (!next.href) return strong ? <b>{words}</b> : words;
  if (next.href.startsWith("#") && !toPlace) {
    return (
      <button type="submit" name="through" value={`${id}${next.href}`} className={`${className} as-link`}>
        {words}
      </button>
    );
  }
  const href = next.href.startsWith("#") && toPlace ? toPlace(next.href) : next.href;
  return (
    <a className={className} href={href}>
      {words}
    </a>
  );
}
