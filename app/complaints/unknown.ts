import type { Channel } from "@/lib/channels/channel";
import { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import { namesProvince } from "@/lib/channels/parts/address";

/** The province is printed with the address, which may say it already. */
function isInAddress(field: keyof Complainant, { complainant }: Facts): boolean {
  return field === "province" && namesProvince(complainant.address);
}

const fields = Complainant.keyof().options;

/** What this channel prints or misses of the person and nobody has said yet, in the order of the person's own page. */
export function unknownOf(channel: Channel, facts: Facts): (keyof Complainant)[] {
  const missed = new Set(channel.needs(facts).map((need) => need.code));
  const isPrinted = (field: keyof Complainant) =>
    channel.prints.includes(field) && !isInAddress(field, facts);
  return fields.filter(
    (field) => facts.complainant[field] === "" && (isPrinted(field) || missed.has(`missing-${field}`)),
  );
}
