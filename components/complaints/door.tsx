import { OrderWarn } from "@/components/plan/order-warn";
import { Icon } from "@/components/ui/icon";
import { check, lock } from "@/components/ui/icons";
import { Words } from "@/components/ui/words";
import type { DoorState } from "./door-state";
import { Needs, Steps } from "./needs";
import { Rules, Sources } from "./rules";
import "./complaints.css";

/** One door of one authority: what it is for, whether it is open for these calls, and what is missing. */
export function Door({ door, picked, above }: { door: DoorState; picked: boolean; above?: string }) {
  const locked = door.state === "closed";
  const id = `door-${door.id}`;
  return (
    <li className="door">
      {locked ? (
        <span className="lk">
          <Icon of={lock} />
        </span>
      ) : (
        <input type="radio" className="dot" id={id} name="door" value={door.id} defaultChecked={picked} />
      )}
      <div>
        <Head door={door} labels={locked ? undefined : id} />
        {!locked && (
          <p>
            <Words>{door.purpose}</Words>
          </p>
        )}
        <Steps door={door} />
        {!locked && door.place && <OnItsWay place={door.place} above={above} />}
        {!locked && <Needs door={door} />}
        <Rules door={door} />
      </div>
    </li>
  );
}

type Waits = { place: NonNullable<DoorState["place"]>; above?: string };

/** Why it waits for another door, and what going through it now would close. */
function OnItsWay({ place: { why, warning }, above }: Waits) {
  if (warning) return <OrderWarn warning={warning} above={above} />;
  return (
    <>
      <p className="soft">
        <Words>{why.text}</Words>
      </p>
      {why.unverified && <Sources items={[why]} />}
    </>
  );
}

function Head({ door, labels }: { door: DoorState; labels?: string }) {
  const locked = door.state === "closed";
  const inside = (
    <>
      <b>
        <Words>{door.name}</Words>
      </b>
      <span className="st">
        {door.state === "ready" && !door.place && <Icon of={check} small />}
        <Words>{(locked ? null : door.place?.word) ?? door.word}</Words>
      </span>
    </>
  );
  if (!labels) return <p className="dh">{inside}</p>;
  return (
    <label className="dh" htmlFor={labels}>
      {inside}
    </label>
  );
}
