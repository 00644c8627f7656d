import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { warnedAbove } from "@/lib/plan/warned-above";
import { Door } from "./door";
import type { DoorState } from "./door-state";

type Shown = { next: DoorState[]; usual: DoorState[]; others: DoorState[]; picked: string | null };

/** The doors, the next one first; those that do not fit this case are folded. */
export function DoorsList({ next, usual, others, picked }: Shown) {
  const isFolded = next.length + usual.length > 0;
  const above = warnedAbove([...next, ...usual, ...others], ({ name, state, place }) => ({
    name,
    warning: state === "closed" ? null : (place?.warning ?? null),
  }));
  const shared = { picked, above };
  return (
    <>
      <Group title="下一步" doors={next} {...shared} />
      <Group title={next.length > 0 ? "再往后" : "常找的"} doors={usual} {...shared} />
      {others.length > 0 && (
        <details className="section" open={!isFolded}>
          <summary className="fold">
            先别找的<Words>{`${others.length}处`}</Words>
          </summary>
          <Doors doors={others} {...shared} />
        </details>
      )}
    </>
  );
}

type Listed = { doors: DoorState[]; picked: string | null; above: Map<DoorState, string> };

function Group({ title, doors, ...shared }: Listed & { title: string }) {
  if (doors.length === 0) return null;
  return (
    <Section title={title}>
      <Doors doors={doors} {...shared} />
    </Section>
  );
}

function Doors({ doors, picked, above }: Listed) {
  return (
    <ul className="doors">
      {doors.map((door) => (
        <Door key={door.id} door={door} picked={door.id === picked} above={above.get(door)} />
      ))}
    </ul>
  );
}
