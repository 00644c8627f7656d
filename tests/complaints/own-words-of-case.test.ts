import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import sampleCase from "@/prisma/sample-case.json";
import { factsFor } from "@/scripts/qingjing/case-facts";

const ownWords = "上次投诉后他们还给我妈打电话。";

const file = CaseFile.parse({
  ...sampleCase,
  complaints: [],
  answers: { ownWords, merchantName: "安心装饰" },
});

test.each(channels.map((channel) => [channel.id, channel] as const))(
  "What was said for the whole case, as the command line writes %s: the other side reads none of the own words",
  (id, { office }) => {
    const { answers } = factsFor(id, file, "2026-10-09");
    const isOtherSide = office === "company" || office === "court";
    expect(answers).toMatchObject({ ownWords: isOtherSide ? "" : ownWords, merchantName: "安心装饰" });
  },
);
