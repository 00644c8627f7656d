import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";

/** What the letter of a channel is about, of what was chosen: its page, list and files are of these calls alone. */
export function toldOf({ tellsOf }: Pick<Channel, "tellsOf">, facts: Facts): Facts {
  return tellsOf ? tellsOf(facts) : facts;
}
