import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { plainText } from "@/lib/letters/plain";
import { answered, factsFor } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

/** A court's own days are none that a plaintiff asks for; a reminder speaks of the days of what it follows. */
const others = ["lawsuit", "urge"];

const asking = channels.filter(({ id }) => !others.includes(id));

const days = /[0-9一二三四五六七八九十]+(?:日|个工作日)(?:内|以内|[^，。；]{0,4}(?:办结|作出|答复))/;

test.each(asking.map((channel) => [channel.id, channel] as const))(
  "The letter to %s says by when an answer is due by its rule, or asks by when one will come",
  (id, channel) => {
    const text = plainText(letterOf(id, factsFor(channel, { answers: answered })));
    const [letter = ""] = text.split("附件1　");
    expect(days.test(letter) || letter.includes("办理期限")).toBe(true);
  },
);

test("Where no rule gives a day, the letter asks for the number and the day", () => {
  for (const channel of asking) {
    const facts = factsFor(channel, { answers: answered });
    if (channel.deadlines("2026-10-09", facts).length > 0) continue;
    expect(plainText(letterOf(channel.id, facts)), channel.id).toContain("办理期限");
  }
});
