import { Icon } from "@/components/ui/icon";
import { check, plus } from "@/components/ui/icons";
import { Words } from "@/components/ui/words";
import type { ChecklistItem } from "@/lib/evidence/checklist";

/** addHref: where what is missing can be added. */
type Shown<Item> = { items: Item[]; addHref?: (item: Item) => string };

/** 证据清单: what this door wants, what is there, what is missing and why it matters. */
export function Checklist<Item extends ChecklistItem>({ items, addHref }: Shown<Item>) {
  return (
    <ul className="rows checklist">
      {items.map((item) => (
        <li key={item.name}>
          {item.state === "have" ? <Have item={item} /> : <Missing item={item} addHref={addHref?.(item)} />}
        </li>
      ))}
    </ul>
  );
}

function Have({ item }: { item: ChecklistItem }) {
  return (
    <>
      <Icon of={check} />
      <div>
        <b>{item.name}</b>
        <p className="soft">
          有<Words>{`${item.evidenceIds.length}份`}</Words>
        </p>
      </div>
    </>
  );
}

function Missing({ item, addHref }: { item: ChecklistItem; addHref?: string }) {
  return (
    <>
      <Icon of={plus} />
      <div>
        <b>{item.name}</b>
        <span className="soft">{item.required ? "　还差" : "　没有也行"}</span>
        <p>
          <Words>{item.why}</Words>
        </p>
        {addHref && (
          <a className="t44" href={addHref}>
            添一份<span className="vh">：{item.name}</span>
          </a>
        )}
      </div>
    </>
  );
}
