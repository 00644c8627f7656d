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

/** Statements about an authority, their sources folded away, and with these what could not be verified. */
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
          </li>
        ))}
      </ul>
      <Sources items={items} />
    </>
  );
}

/** By which rule, where it was read and when: each once; of what could not be verified, that too. */
export function Sources({ items }: { items: Sourced[] }) {
  const said = items.map(sourceInWords);
  return (
    <details>
      <summary className="fold">从哪里查到的</summary>
      <ul>
        {[...new Set(said)].map((one) => (
          <li key={one} className="label">
            <Words>{one}</Words>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is our own judgement is said to be, and needs no other mark. */
function sourceInWords({ text, basis, source, checkedOn, unverified, isOurs }: Sourced): string {
  const read = `${basis ? `${basis}。` : ""}${source}，${checkedOn}查`;
  if (isOurs) return `${read}。“${text}”没有明文规定，这是我们的判断`;
  if (!unverified) return read;
  return `${read}。没能核对：${unverified === true ? `“${text}”` : unverified}`;
}
