import { expect, test } from "vitest";
import { channelById, channels } from "@/lib/channels";
import { draft, outlook } from "@/lib/complaints/draft";
import { evidenceFor, gatherFacts } from "@/lib/complaints/facts";
import type { Evidence } from "@/lib/evidence/evidence";
import {
  answered,
  askedOperator,
  decorationFacts,
  factsFor,
  sample,
  sampleFacts,
  today,
} from "../fixtures/cases";

/** The doors of the look, however many there are beside them. */
const look = ["12321", "tca-report", "tca-appeal", "12345"].flatMap((id) => channelById(id) ?? []);
const words = (facts = decorationFacts()) => look.map((channel) => outlook(channel, facts).word);

test("The doors of the sample case stand as in the look", () => {
  expect(words()).toEqual(["齐了", "齐了", "先别找", "齐了"]);
});

test("Without calls no letter is written", () => {
  const facts = sampleFacts({ calls: [] });
  const codes = channels.map((channel) => {
    const drafted = draft(channel, facts);
    return drafted.kind === "refused" ? drafted.reasons.map((reason) => reason.code) : [];
  });
  expect(codes).toEqual(channels.map(() => ["no-calls"]));
});

test("A missing name stops the issue and is counted at the door", () => {
  expect(words(decorationFacts({ complainant: { name: "" } }))).toEqual([
    "还差1样",
    "还差1样",
    "先别找",
    "还差1样",
  ]);
});

test("A call without its kind stops no form: its own card leaves it open", () => {
  const calls = sample.calls.map((call) => ({ ...call, category: null }));
  expect(words(sampleFacts({ calls }))[0]).toBe("齐了");
});

test("The checklist names what is there and what is missing", () => {
  const report = channelById("tca-report");
  const drafted = report && draft(report, decorationFacts());
  const states = drafted?.kind === "ok" ? drafted.value.checklist.map((item) => [item.name, item.state]) : [];
  expect(states).toEqual([
    ["通话记录截图或详单", "have"],
    ["通话录音", "have"],
    ["拒绝的凭据", "have"],
  ]);
});

test("Evidence of no call stays out of the letters", () => {
  expect(decorationFacts().evidence.map((one) => one.id)).toEqual(["e1", "e2", "e3"]);
});

test("Identity papers go only where they are asked for", () => {
  const paper: Evidence = {
    ...(sample.evidence[0] as Evidence),
    id: "id",
    kind: "identity",
    mime: "image/png",
    callIds: [],
  };
  const { complainant, calls } = sample;
  const facts = gatherFacts({
    complainant,
    calls,
    evidence: [paper],
    refusals: [],
    answers: decorationFacts({ answers: askedOperator }).answers,
    today,
  });
  const given = look.filter((channel) => evidenceFor(channel, facts).length > 0);
  expect(given.map((channel) => channel.id)).toEqual(["tca-appeal"]);
});

test("The same facts give the same letter", () => {
  const twice = [0, 1].map(() =>
    JSON.stringify(channels.map((channel) => draft(channel, factsFor(channel, { answers: answered })))),
  );
  expect(twice[0]).toBe(twice[1]);
});
