import type { DoorState } from "@/components/complaints/door-state";
import { atOnce, type Steps } from "@/lib/calls/in-steps";
import { channels } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { countInSteps } from "@/lib/channels/parts/group";
import type { Day } from "@/lib/deadlines/deadline";
import type { Plan, Rung } from "@/lib/plan/plan";
import { doorOf } from "./doors";

/** The doors as a tired person meets them: the next one, those that come after it or were gone through, and the rest. */
export type DoorGroups = {
  next: DoorState[];
  usual: DoorState[];
  others: DoorState[];
  /** The next door, chosen already; none on a day of waiting, at an end, or when a letter follows up another. */
  picked: string | null;
};

export function doorGroups(...told: Parameters<typeof doorGroupsInSteps>): DoorGroups {
  return atOnce(doorGroupsInSteps(...told));
}

/** The same in steps, a door each. unsent: the doors whose letter about these calls is finished and still here. */
export function* doorGroupsInSteps(
  plan: Plan,
  facts: Facts,
  unsent: ReadonlySet<string> = new Set(),
): Steps<DoorGroups> {
  yield* countInSteps(facts.calls);
  const rungs = new Map(plan.rungs.map((rung) => [rung.channel, rung]));
  const order = [...rungs.keys()];
  const inOrder = channels
    .filter(({ begins }) => begins === "calls")
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const doors: { door: DoorState; rung: Rung | undefined }[] = [];
  for (const channel of inOrder) {
    const rung = rungs.get(channel.id);
    const door = onItsWay(doorOf(channel, facts), rung, plan.today);
    doors.push({ door: unsent.has(channel.id) ? stillHere(door) : door, rung });
    yield;
  }
  const of = (...states: (Rung["state"] | undefined)[]) =>
    doors.filter(({ rung }) => states.includes(rung?.state)).map(({ door }) => door);
  const groups = {
    next: of("now"),
    usual: of("later", "waiting", "done"),
    others: of("skipped", "closed", undefined),
  };
  return { ...groups, picked: groups.next[0]?.id ?? null };
}

/** What going through it would close, or why it had better wait, is still said. */
function stillHere(door: DoorState): DoorState {
  const word = "定稿了，还没提交";
  return { ...door, word, place: door.place && { ...door.place, word } };
}

/** How a door stands is said in the plan's words, unless it can be gone through today: then what its letter misses is said, and what it may close. */
function onItsWay(door: DoorState, rung: Rung | undefined, today: Day): DoorState {
  if (!rung || rung.state === "now") return door;
  const { word, why, warning } = rung;
  if (rung.opensOn === today) return warning ? { ...door, place: { word: door.word, why, warning } } : door;
  const isAside = rung.state === "skipped" || rung.state === "closed";
  return { ...door, word, place: isAside ? null : { word, why, warning } };
}
