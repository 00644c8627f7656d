import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { plainText } from "@/lib/letters/plain";
import { answered, factsFor } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const kinds = ["举报", "投诉", "申诉", "报案"];
const answers = { ...answered, keepSecret: true };

/** What a letter may not call itself, its writer or the other side, by the kind that its title names. */
function strangeTo(kind: string): RegExp {
  const others = kinds.filter((one) => one !== kind).join("|");
  return new RegExp(
    `(?<!被)(?:${others})人(?!民)|被(?:${others})(?!诉)|按(?:${others})(?:核实|处理)|我要(?:${others})`,
    "g",
  );
}

test.each(channels.map((channel) => [channel.id, channel] as const))(
  "Title, headings, requests and script of %s are of one kind",
  (id, channel) => {
    for (const facts of [factsFor(channel, { answers })]) {
      const letter = letterOf(id, facts);
      const kind = kinds.find((one) => letter.title.includes(one));
      if (!kind || channel.begins !== "calls") continue;
      const all = [plainText(letter), ...letter.texts.map(({ text }) => text)].join("\n");
      expect([letter.title, ...(all.match(strangeTo(kind)) ?? [])]).toEqual([letter.title]);
    }
  },
);
