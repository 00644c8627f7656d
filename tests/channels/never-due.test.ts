import { describe, expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import { inFull } from "@/lib/channels/next-door";
import { choiceName } from "@/lib/channels/outcomes-here";
import { following } from "@/lib/complaints/facts";
import { timeline } from "@/lib/complaints/timeline";
import { namedBy } from "@/lib/complaints/timeline-words";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { filed, replied, step } from "../fixtures/steps";

const today = "2026-10-09";
const facts = decorationFacts({ answers: answered, today });

describe("Nothing is said to have fallen due where no rule says by when they answer, or it is not over", () => {
  const doors = channels.map((channel) => [channel.id, channel] as const);

  test.each(doors)("%s: what no answer means there, and what it leads to", (id, channel) => {
    const own = handedIn(id, { on: "2026-10-01" });
    const about = following({ ...facts, filed: [own] }, own);
    const periods = channel.deadlines("2026-10-01", about).filter(({ status }) => status !== "本人希望");
    const door = channel.onReply("no-answer", about);
    const next = door.channel ? channelById(door.channel) : undefined;
    const said = `${inFull(door)}${next?.begins === "step" ? next.purpose : ""}`;
    // Of several dates one may be over, and not the last.
    if (periods.length !== 1) expect(said).not.toContain("到期");
  });

  test("nor in the answer to choose, where the day is only the user's wish", () => {
    const from = { office: "company", receiptName: "编号" } as const;
    expect(choiceName("no-answer", from, [])).toBe("一直没有答复");
    const wish = channelById("rights-request")?.deadlines("2026-10-01", facts) ?? [];
    expect(choiceName("no-answer", from, wish)).toBe("一直没有答复");
    const rule = channelById("operator")?.deadlines("2026-10-01", facts) ?? [];
    expect(choiceName("no-answer", from, rule)).toBe("到期了，没有答复");
  });
});

test("On the day on which it was handed in the course says that there is no answer yet, as older entries may have it", () => {
  const door = channelById("12345");
  if (!door) throw new Error("no 12345");
  const silent = (on: string) => {
    const steps = [step("a", filed({ on: "2026-10-01" })), step("b", replied({ on, outcome: "no-answer" }))];
    const chapters = [{ ...namedBy(door), id: "x", numbers: [], steps, deadlines: [] }];
    return timeline({ chapters, calls: [], today }).at(-1)?.what;
  };
  expect(silent("2026-10-01")).toBe("12345热线：还没有答复");
  expect(silent("2026-10-08")).toBe("12345热线：没有答复");
});
