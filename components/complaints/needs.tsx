import { Icon } from "@/components/ui/icon";
import { chevronRight } from "@/components/ui/icons";
import { Words } from "@/components/ui/words";
import type { Need } from "@/lib/channels/channel";
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
      <span className="nw">{need.required ? "还差" : "最好有"}</span>
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

/** The person's own details are one visit to one form. */
function together(needs: Need[]): { need: Need; texts: string[] }[] {
  const person = needs.filter((need) => need.code.startsWith("missing-"));
  const [first] = person;
  const rest = needs.filter((need) => !person.includes(need)).map((need) => ({ need, texts: [need.text] }));
  return first ? [{ need: first, texts: person.map((need) => need.text) }, ...rest] : rest;
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
