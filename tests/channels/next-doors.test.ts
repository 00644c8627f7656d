import { describe, expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { inFull } from "@/lib/channels/next-door";
import { outcomes } from "@/lib/filings/outcome";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";

/** The sample case with a complaint to that channel, and that answer to it, when every date is past. */
function answeredBy(channel: Channel, outcome: (typeof outcomes)[number]): Facts {
  const to = channel.office === "operator" ? "中国移动" : "辽宁省通信管理局";
  const follows = handedIn(channel.id, { to }, { outcome, on: "2026-10-07" });
  return decorationFacts({ answers: answered, filed: [follows], follows, today: "2026-11-25" });
}

const cases = channels.flatMap((channel) =>
  outcomes.map((outcome) => ({ channel, outcome, id: channel.id })),
);

describe("Every answer to every channel", () => {
  test.each(cases)(
    "$id, $outcome: says what it means, and leads to a door that exists",
    ({ channel, outcome }) => {
      const next = channel.onReply(outcome, answeredBy(channel, outcome));
      expect(inFull(next)).not.toBe("");
      expect(next.channel === null || channelById(next.channel) !== undefined).toBe(true);
    },
  );

  test.each(cases)("$id, $outcome: the door that follows it is not locked", ({ channel, outcome }) => {
    const facts = answeredBy(channel, outcome);
    const next = channelById(channel.onReply(outcome, facts).channel ?? "");
    expect(next?.closed(facts) ?? []).toEqual([]);
  });

  test.each(channels.map((channel) => [channel.id, channel] as const))(
    "%s: an answer that satisfies leads nowhere, nor does an acceptance",
    (_, channel) => {
      const next = (["satisfied", "accepted"] as const).map(
        (outcome) => channel.onReply(outcome, answeredBy(channel, outcome)).channel,
      );
      expect(next).toEqual([null, null]);
    },
  );
});
