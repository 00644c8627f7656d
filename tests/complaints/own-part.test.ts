import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import { withHistory } from "@/lib/complaints/case-history";
import { partOfCase } from "@/lib/complaints/case-part";
import { ownPart } from "@/lib/complaints/own-part";
import { planOf } from "@/lib/plan/plan-of";
import { factsFor, factsOfCase } from "@/scripts/qingjing/case-facts";

const isAnothers = true;
const filed = { kind: "filed", on: "2026-09-20", way: "web", to: "中国移动", receipt: "0920" };
const print = (letter: string) => letter.repeat(64);
const file = CaseFile.parse({
  format: "qingjing-case",
  version: 1,
  complainant: { name: "周小满", phone: "13911112222" },
  calls: [
    { id: "mine", number: "17090000000", at: "2026-09-08T10:00", category: 22 },
    {
      id: "hers",
      number: "13322223333",
      at: "2026-09-09T10:00",
      category: 22,
      signs: ["threat"],
      isAnothers,
    },
  ],
  evidence: [
    { id: "a", kind: "identity", sha256: print("a"), isAnothers },
    { id: "b", kind: "identity", sha256: print("b") },
  ],
  refusals: [{ id: "r", at: "2026-09-07T10:00", way: "ktfsr", isAnothers }],
  complaints: [
    { id: "own", channel: "operator", callIds: ["mine", "hers"] },
    { id: "theirs", channel: "operator", callIds: ["hers"], steps: [{ said: filed }], isAnothers },
  ],
});
const today = "2026-12-01";

test("The command reads the marks of a case, and writes its person's letters from that person's own part", () => {
  for (const facts of [
    factsFor("operator", file, today),
    factsFor("12321", file, today),
    factsOfCase(file, today),
  ]) {
    expect(facts.calls.map(({ id }) => id)).toEqual(["mine"]);
    expect(facts.evidence.map(({ id }) => id)).toEqual(["b"]);
    expect(facts.calls.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(facts.filed).toEqual([]);
  }
  expect(JSON.stringify(planOf(factsOfCase(file, today)).urgent)).not.toContain("威胁");
});

test("What is a person's own is all that bears no mark, and a history tells whose it is", () => {
  const own = ownPart(file);
  expect(own.complaints.map(({ id, callIds }) => [id, callIds])).toEqual([["own", ["mine"]]]);
  expect(withHistory(file).map((one) => one.isAnothers)).toEqual([true]);
  expect(ownPart(own)).toEqual(own);
});

test("What is handed in with an own letter tells of no refusal of somebody else, and the other way round", () => {
  const channel = channelById("operator");
  if (!channel) throw new Error("there is that door");
  expect(partOfCase(file, channel, "own", 1).refusals).toEqual([]);
  expect(partOfCase(file, channel, "theirs", 1).refusals).toHaveLength(1);
});
