import type { Complainant } from "@/lib/channels/complainant";
import { cityOfAddress, provinceOfPlace } from "@/lib/channels/parts/address";
import type { Proposal } from "./proposals";

/** The province where the user lives, as the address tells it, else the city; no value where neither does. */
export function placeProposal(place: Pick<Complainant, "address" | "city">): Proposal {
  return { value: provinceOfPlace(place), hint: "按你填的地址、城市填的，不对就改" };
}

/** The city where the user lives, as the address names it; no value where it names none. */
export function cityProposal({ address }: Pick<Complainant, "address">): Proposal {
  return { value: cityOfAddress(address), hint: "按你填的地址填的，不对就改" };
}
