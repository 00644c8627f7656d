import { expect, test } from "vitest";
import { channels } from "@/lib/channels";

test("No hint says a limit that the field itself counts up to", () => {
  const hints = channels.flatMap(({ asks }) => asks.map(({ hint }) => hint));
  expect(hints.length).toBeGreaterThan(channels.length);
  expect(hints.filter((hint) => /最多\d+个字/.test(hint ?? ""))).toEqual([]);
});
