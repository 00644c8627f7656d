import { Warn } from "@/components/ui/warn";
import type { DoorState } from "./door-state";
import { Words } from "./words";

/** What must come first and what a step may close, each once, with its basis. */
export function Order({ doors }: { doors: Pick<DoorState, "order">[] }) {
  const said = new Map(doors.flatMap((door) => door.order).map((one) => [one.text, one]));
  const [first, ...rest] = said.values();
  if (!first) return null;
  return (
    <>
      <Warn title="先后别弄反。" basis={<span className="why">{first.source}</span>}>
        <Words>{first.text}</Words>
        {first.unverified && "（未核实）"}
      </Warn>
      {rest.length > 0 && (
        <ul className="sourced order">
          {rest.map((one) => (
            <li key={one.text}>
              <Words>{one.text}</Words>
              {one.unverified && <b>（未核实）</b>}
              <span className="label">{one.source}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
