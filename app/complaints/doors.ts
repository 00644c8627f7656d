import type { DoorState } from "@/components/complaints/door-state";
import { channels } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { outlook } from "@/lib/complaints/draft";

/** A channel as its door shows it for these facts. */
export function doorOf(channel: Channel, facts: Facts): DoorState {
  const { id, name, purpose, action, takes, refuses, order } = channel;
  const { state, word, reasons, needs } = outlook(channel, facts);
  return {
    id,
    name,
    purpose,
    action,
    takes,
    refuses,
    order,
    state,
    word,
    reasons,
    needs,
    authority: channel.authority(facts),
  };
}

export function doorsOf(facts: Facts): DoorState[] {
  return channels.map((channel) => doorOf(channel, facts));
}

/** The door to begin with: the first that is ready, else the first that is not locked. */
export function firstDoor(doors: DoorState[]): string | null {
  const open = doors.filter((door) => door.state !== "closed");
  return (open.find((door) => door.state === "ready") ?? open[0])?.id ?? null;
}
