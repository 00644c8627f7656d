import { channelById } from "@/lib/channels";
import type { Authority, Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";

/**
 * Where a letter addressed to `to` goes, with what is known of how to reach them: by its own channel, or, where it follows
 * a complaint, by the channel of that one. Of an office that today's details no longer lead to only the name is said.
 */
export function whereTo(channel: Channel, facts: Facts, to: string): Authority {
  const root = facts.follows && channelById(facts.follows.channel);
  const [own, followed] = [channel, root].map((one) => one?.authority(facts));
  const known = [own, followed].filter((one) => one?.name === to || one?.brand === to);
  const reached = known.find((one) => one?.phone || one?.site) ?? known[0];
  if (reached) return { ...reached, name: to, why: own && known.includes(own) ? own.why : reached.why };
  const why = "信是写给这里的。你的资料后来改过，它的电话和网站要自己查。";
  return { name: to, site: "", phone: "", why, source: "" };
}
