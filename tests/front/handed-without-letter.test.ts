import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { doorOf } from "@/app/complaints/doors";
import { DraftParts } from "@/components/complaints/draft-parts";
import { channels } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import { answered, factsFor } from "../fixtures/cases";

/** What an unfinished draft says below where it goes. */
function pageOf(channel: Channel): string {
  const facts = factsFor(channel, { answers: answered });
  const complaint = { id: "c1", answers: facts.answers, letters: [], steps: [] };
  const shown = {
    complaint,
    told: { door: doorOf(channel, facts), noun: "来电", picked: "12次来电", checklist: [], texts: [] },
    ways: channel.ways,
    discard: null,
    isWritten: false,
  };
  return renderToStaticMarkup(createElement(DraftParts, shown)).replace(/<\/?span[^>]*>|<wbr\/>/g, "");
}

test.each(channels.map((channel) => [channel.name, channel] as const))(
  "%s: what was handed in without a letter is told of the ways it has, and nothing is handed in yet",
  (_, channel) => {
    const html = pageOf(channel);
    expect(html).toContain("记下提交");
    expect(html).not.toContain("已提交");
    expect(html.includes("打了电话")).toBe(channel.ways.includes("phone"));
    expect(html.includes("寄了")).toBe(channel.ways.includes("mail"));
  },
);
