import { Words } from "@/components/ui/words";
import type { Sourced } from "@/lib/channels/channel";
import type { DoorState } from "./door-state";

/** What the door takes and what it refuses, each with where that was read. */
export function Rules({ door }: { door: DoorState }) {
  return (
    <details className="door-rules">
      <summary className="fold">
        收什么，不收什么<span className="vh">：{door.name}</span>
      </summary>
      <SourcedList title="收" items={door.takes} />
      <SourcedList title="不收" items={door.refuses} />
      <SourcedList title="先后" items={door.order} />
    </details>
  );
}

/** Statements about an authority with their sources; what could not be verified says so. */
export function SourcedList({ title, items }: { title?: string; items: Sourced[] }) {
  if (items.length === 0) return null;
  return (
    <>
      {title && (
        <p>
          <b>{title}</b>
        </p>
      )}
      <ul className="sourced">
        {items.map((item) => (
          <li key={item.text}>
            <Words>{item.text}</Words>
            {item.unverified && <b>（未核实）</b>}
            <span className="label">
              {item.basis && `${item.basis}。`}
              {item.source}，<span className="nw">{item.checkedOn}查</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
