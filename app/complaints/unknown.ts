import type { Channel } from "@/lib/channels/channel";
import { Complainant } from "@/lib/channels/complainant";
import type { Facts } from "@/lib/channels/facts";
import { namesProvince } from "@/lib/channels/parts/address";
import { missingCode } from "@/lib/channels/parts/person";

/** The province is printed with the address, which may say it already. */
function isInAddress(field: keyof Complainant, { complainant }: Facts): boolean {
  return field === "province" && namesProvince(complainant.address);
}

const fields = Complainant.keyof().options;

/** What of the person stops the letter. */
export function wantedOf(channel: Channel, facts: Facts): (keyof Complainant)[] {
  const missed = channel.needs(facts).filter(({ required }) => required);
  return fields.filter((field) => missed.some(({ code }) => code === missingCode(field)));
}

/** What this channel prints or misses of the person and nobody has said yet, in the order of the person's own page. */
export function unknownOf(channel: Channel, facts: Facts): (keyof Complainant)[] {
  const missed = new Set(channel.needs(facts).map((need) => need.code));
  const isPrinted = (field: keyof Complainant) =>
    channel.prints.includes(field) && !isInAddress(field, facts);
  return fields.filter(
    (field) => facts.complainant[field] === "" && (isPrinted(field) || missed.has(missingCode(field))),
  );
}
