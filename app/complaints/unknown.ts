import type { Channel } from "@/lib/channels/channel";
import { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";

const fields = Complainant.keyof().options;

/** What this channel prints or misses of the person and nobody has said yet, in the order of the person's own page. */
export function unknownOf(channel: Channel, facts: Facts): (keyof Complainant)[] {
  const missed = new Set(channel.needs(facts).map((need) => need.code));
  return fields.filter(
    (field) =>
      facts.complainant[field] === "" && (channel.prints.includes(field) || missed.has(`missing-${field}`)),
  );
}
