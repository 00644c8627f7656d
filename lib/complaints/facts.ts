import type { Call } from "@/lib/calls/call";
import { atOnce, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import { oldestFirst } from "@/lib/calls/pattern";
import { isMeantFor, meantForAny, type StandaloneRefusal } from "@/lib/calls/refusals";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Complainant } from "@/lib/channels/complainant";
import type { Facts, LoggedCall, LoggedRefusal } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { withIdNumber } from "@/lib/channels/id-number";
import { toCompany } from "@/lib/channels/operator/names";
import { withPlace } from "@/lib/channels/parts/address";
import { addressIn } from "@/lib/channels/parts/addressed";
import { oneLine } from "@/lib/channels/parts/one-line";
import { type Evidence, isOriginalHere } from "@/lib/evidence/evidence";
import { onceTakenUp } from "@/lib/filings/awaited";
import { senderOf } from "@/lib/numbers/clean";
import { identify } from "@/lib/numbers/identify";
import type { NumberProfile } from "@/lib/numbers/profile";
import { answersByRecord } from "./answers-by-record";
import { kept } from "./kept";
import { operatorsAsked } from "./operators-asked";
import { toldOf } from "./told-of";

/**
 * Everything the letters may say, from the log as it is. today: yyyy-mm-dd in Beijing.
 * Evidence of other calls, or of none yet, stays out; proof of identity belongs to the person and stays in. Of the
 * refusals said outside of calls, those meant for none of the numbers stay out, and their evidence too. Of what belongs
 * to them only that counts whose original is here. What the ID number tells of the person is known.
 */
export function gatherFacts(known: Known): Facts {
  return atOnce(gatherInSteps(known));
}

type Known = {
  complainant: Complainant;
  calls: Call[];
  evidence: Evidence[];
  answers: Answers;
  today: string;
  refusals: StandaloneRefusal[];
  filed?: FiledStep[];
  follows?: FiledStep | null;
  callerOf?: ReadonlyMap<string, string>;
};

/** The same in steps. */
export function* gatherInSteps({ calls: logged, ...known }: Known): Steps<Facts> {
  const input = { ...kept(known), calls: yield* mapInSteps(logged, kept) };
  const { refusals, filed = [], follows = null, ...said } = input;
  const ids = new Set(input.calls.map((call) => call.id));
  const meant = meantForAny(refusals, input.calls);
  yield;
  const shown = new Set([...meant, ...filed.flatMap(saidIn)].flatMap(({ evidenceIds }) => evidenceIds));
  const belongs = ({ id, kind, callIds }: Evidence) =>
    kind === "identity" || shown.has(id) || callIds.some((callId) => ids.has(callId));
  const belonging = input.evidence.filter(belongs);
  const evidence = belonging.filter(isOriginalHere);
  const notHere = belonging.filter((one) => !isOriginalHere(one));
  const told = meant.map((one) => withEvidence(one, evidence));
  yield;
  const byCall = evidenceByCall(evidence);
  yield;
  const profiles = new Map<string, NumberProfile>();
  const toldTo = refusalsByNumber(told);
  const sorted = oldestFirst(input.calls);
  yield;
  const calls = yield* mapInSteps(sorted, (call) => ({
    ...call,
    number: senderOf(call),
    profile: knownOr(profiles, call),
    evidence: byCall.get(call.id) ?? [],
    refusals: toldTo(call.number),
    ...addressed(call, input.complainant),
  }));
  const asked = operatorsAsked(said.answers, filed);
  const answers = answersByRecord(said.answers, asked, { filed, today: said.today });
  const complainant = withPlace(onOneLine(bornBy(said.today, withIdNumber(said.complainant))));
  const named = filed.map((step) => toCompany(step, { answers, complainant }));
  const facts: Facts = {
    ...said,
    ...{ complainant, answers, calls, evidence, notHere, filed: named, asked, follows, due: [] },
  };
  return following(facts, follows);
}

function addressed(call: Call, { name }: Complainant): Pick<LoggedCall, "addressedAs"> {
  const addressedAs = call.knewMyName ? addressIn(call, oneLine(name)) : "";
  return addressedAs === "" ? {} : { addressedAs };
}

/** A birthday to come is a slip of the pen: the letter that needs one asks for it. */
function bornBy(today: string, person: Complainant): Complainant {
  return person.bornOn > today ? { ...person, bornOn: "" } : person;
}

/** A name or an address with a line break would break the line it stands in. */
function onOneLine(person: Complainant): Complainant {
  const lines = Object.entries(person).map(([field, said]) => [field, oneLine(said)]);
  return { ...person, ...Object.fromEntries(lines) };
}

/** The same facts for a letter that follows this step, with what was due by the rules of its channel. */
export function following(facts: Facts, step: FiledStep | null): Facts {
  const follows = step && toCompany(step, facts);
  const due = follows && channelById(follows.channel)?.deadlines(follows.filed.on, facts);
  return { ...facts, follows, due: onceTakenUp(due ?? [], follows?.replies ?? []) };
}

/** Proof of the filing, and what came back. */
function saidIn({ filed, replies }: FiledStep) {
  return [filed, ...replies];
}

function withEvidence(one: StandaloneRefusal, evidence: Evidence[]): LoggedRefusal {
  return { ...one, evidence: evidence.filter(({ id }) => one.evidenceIds.includes(id)) };
}

/** The same writing of the same number is looked up once. */
function knownOr(profiles: Map<string, NumberProfile>, call: Call): NumberProfile {
  const key = `${call.number} ${call.typed}`;
  const profile = profiles.get(key) ?? profileOf(call);
  profiles.set(key, profile);
  return profile;
}

/** As it was typed, which may tell more (a +86 before a short number), unless that is another number by now. */
function profileOf(call: Call): NumberProfile {
  const typed = identify(call.typed);
  return typed.number === call.number ? typed : identify(call.number);
}

/** The evidence a channel may have: identity papers go only where they are asked for. */
export function evidenceFor(channel: Channel, facts: Facts): Evidence[] {
  return askedFor(channel, toldOf(channel, facts).evidence);
}

/** The evidence that its letter leaves out because the originals are not here. */
export function leftOutOf(channel: Channel, facts: Facts): Evidence[] {
  return askedFor(channel, toldOf(channel, facts).notHere);
}

function askedFor(channel: Channel, evidence: Evidence[]): Evidence[] {
  const wanted = channel.wants.some((want) => want.kinds.includes("identity"));
  return wanted ? evidence : evidence.filter((one) => one.kind !== "identity");
}

function evidenceByCall(evidence: Evidence[]): Map<string, Evidence[]> {
  const byCall = new Map<string, Evidence[]>();
  for (const one of evidence)
    for (const id of one.callIds) {
      const own = byCall.get(id);
      if (own) own.push(one);
      else byCall.set(id, [one]);
    }
  return byCall;
}

/** Of many refusals those that isMeantFor() says of a number, looked up once for each number. */
function refusalsByNumber(told: LoggedRefusal[]): (number: string) => LoggedRefusal[] {
  const known = new Map<string, LoggedRefusal[]>();
  return (number) => {
    const meant = known.get(number) ?? told.filter((one) => isMeantFor(one, number));
    known.set(number, meant);
    return meant;
  };
}
