import { Warn } from "@/components/ui/warn";
import type { DoorState } from "./door-state";
import { Words } from "./words";

/** The order that matters most, the one that rests on a rule, said before anything is filed. Each door has the rest of it. */
export function Order({ doors }: { doors: Pick<DoorState, "order">[] }) {
  const said = doors.flatMap((door) => door.order).find((one) => one.basis && !one.unverified);
  if (!said) return null;
  const [, first = said.text, rest = ""] = /^([^。]*。)(.+)$/s.exec(said.text) ?? [];
  return (
    <Warn title={first} basis={<span className="why">{said.basis}</span>}>
      <Words>{rest}</Words>
    </Warn>
  );
}
