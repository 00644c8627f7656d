import { Icon } from "@/components/ui/icon";
import { chevronRight } from "@/components/ui/icons";
import { Words } from "@/components/ui/words";
import type { OfferedNeed } from "@/lib/channels/channel";
import type { Reason } from "@/lib/result";
import type { DoorState } from "./door-state";

/** Leads to one question of the draft's form, said as "#place"; on the doors, where there is no draft yet, a button goes through the door. */
export type ToPlace = (place: string) => string;

type Shown = { door: Pick<DoorState, "id" | "state" | "reasons" | "needs">; toPlace?: ToPlace };

/**
 * Why a door is closed or will likely say no, each with the next step. Even a locked door lets its draft be begun:
 * there the step before it has its script, and the answers that unlock it.
 */
export function Steps({ door, toPlace }: Shown) {
  return door.reasons.map(({ code, text, next }) => (
    <div key={code} className="step">
      <p>
        <Words>{text}</Words>
      </p>
      {next && (
        <p>
          <Place
            id={door.id}
            href={next.href ?? (door.state === "closed" ? "#" : undefined)}
            toPlace={toPlace}
            strong
          >
            {next.text}
          </Place>
        </p>
      )}
    </div>
  ));
}

/** What is missing, as links to where it can be filled. What stands together is said in one breath. */
export function Needs({ door, toPlace }: Shown) {
  return together(door.needs).map(({ need, texts }) => (
    <p key={need.code} className="miss">
      <span className="nw">{leadOf(need)}</span>
      <Place id={door.id} href={need.next?.href} toPlace={toPlace}>
        {inOneBreath(texts)}
      </Place>
      {need.next && !need.code.startsWith("missing-") && (
        <span className="soft why-need">
          <Words>{need.next.text}</Words>
        </span>
      )}
    </p>
  ));
}

function leadOf({ required, proposed }: OfferedNeed): string {
  if (proposed !== undefined) return "请核对";
  return required ? "还差" : "最好有";
}

type Said = { need: OfferedNeed; texts: string[] };

/** The person's own details are one visit to one form: first what is missing, then what is proposed. */
function together(needs: OfferedNeed[]): Said[] {
  const person = needs.filter((need) => need.code.startsWith("missing-"));
  const rest = needs.filter((need) => !person.includes(need)).map((need) => ({ need, texts: [need.text] }));
  const open = person.filter(({ proposed }) => proposed === undefined);
  const offered = person.filter(({ proposed }) => proposed !== undefined);
  return [...inOne(open), ...inOne(offered), ...rest];
}

function inOne(needs: OfferedNeed[]): Said[] {
  const [first] = needs;
  const texts = needs.map(({ text, proposed }) => (proposed === undefined ? text : `${text}（${proposed}）`));
  return first ? [{ need: first, texts }] : [];
}

/** 你的姓名、电话、所在的省 */
function inOneBreath(texts: string[]): string {
  return texts.map((text, index) => (index === 0 ? text : text.replace(/^你的?/, ""))).join("、");
}

type PlaceProps = {
  id: string;
  href: NonNullable<Reason["next"]>["href"];
  toPlace?: ToPlace;
  strong?: boolean;
  children: string;
};

function Place({ id, href, toPlace, strong = false, children }: PlaceProps) {
  const className = strong ? "link" : "t44";
  const words = (
    <>
      <Words>{children}</Words>
      {strong && href && <Icon of={chevronRight} small />}
    </>
  );
  if (!href) return strong ? <b>{words}</b> : <span>{words}</span>;
  if (href.startsWith("#") && !toPlace) {
    return (
      <button type="submit" name="through" value={`${id}${href}`} className={`${className} as-link`}>
        {words}
      </button>
    );
  }
  return (
    <a className={className} href={href.startsWith("#") && toPlace ? toPlace(href) : href}>
      {words}
    </a>
  );
}
