import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { wordsNeeds } from "@/lib/channels/urge/needs";
import { answered, factsFor, sampleFacts } from "../fixtures/cases";

test.each(["supplement", "tca-mailbox"])(
  "What one types without a stop is closed by one in the short text of %s, and none is doubled",
  (id) => {
    const channel = channelById(id);
    if (!channel) throw new Error(id);
    const textWith = (followWords: string) =>
      channel
        .texts(factsFor(channel, { answers: { ...answered, followWords } }))
        .map(({ text }) => text)
        .join("\n");
    expect(textWith("外省的请转办")).toMatch(/外省的请转办。/);
    expect(textWith("外省的请转办。")).not.toMatch(/。。/);
  },
);

const codesOf = (followWords: string) =>
  wordsNeeds(sampleFacts({ answers: { followWords } })).map(({ code }) => code);

test("Words that tell of an answer are pointed out before a letter says that none came", () => {
  expect(codesOf("他们说查无此号，可是同一个号码又打来了。")).toEqual(["words-tell-answer"]);
  expect(codesOf("同一个号码又打来了。")).toEqual([]);
});
