import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { Door } from "./door";
import type { DoorState } from "./door-state";

type Shown = { next: DoorState[]; usual: DoorState[]; others: DoorState[]; picked: string | null };

/** The doors, the next one first; those that do not fit this case are folded. */
export function DoorsList({ next, usual, others, picked }: Shown) {
  const isFolded = next.length + usual.length > 0;
  return (
    <>
      <Group title="下一步" doors={next} picked={picked} />
      <Group title={next.length > 0 ? "再往后" : "常找的"} doors={usual} picked={picked} />
      {others.length > 0 && (
        <details className="section" open={!isFolded}>
          <summary className="fold">
            先别找的<Words>{`${others.length}处`}</Words>
          </summary>
          <Doors doors={others} picked={picked} />
        </details>
      )}
    </>
  );
}

function Group({ title, doors, picked }: { title: string; doors: DoorState[]; picked: string | null }) {
  if (doors.length === 0) return null;
  return (
    <Section title={title}>
      <Doors doors={doors} picked={picked} />
    </Section>
  );
}

function Doors({ doors, picked }: { doors: DoorState[]; picked: string | null }) {
  return (
    <ul className="doors">
      {doors.map((door) => (
        <Door key={door.id} door={door} picked={door.id === picked} />
      ))}
    </ul>
  );
}
