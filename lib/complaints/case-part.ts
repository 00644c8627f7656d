import { isForAll } from "@/lib/calls/refusals";
import type { Channel } from "@/lib/channels/channel";
import { nobody } from "@/lib/channels/complainant";
import type { CaseCall } from "./case-call";
import type { CaseFile, WrittenCase } from "./case-file";
import { saidAt } from "./said-at";

/**
 * The part of a case that one issued letter stands on, to be handed in with it: its calls, its evidence, this letter alone.
 * Calls read as they did when it was issued; of the person only what the channel's letter prints.
 */
export function partOfCase(
  file: WrittenCase,
  channel: Channel,
  complaintId: string,
  version: number,
): WrittenCase {
  const complaint = file.complaints.find((one) => one.id === complaintId);
  const letters = complaint?.letters.filter((letter) => letter.version === version) ?? [];
  const named = new Set(letters.flatMap((letter) => letter.evidence.map((one) => one.sha256)));
  const callIds = new Set(complaint?.callIds ?? []);
  const numbers = new Set(file.calls.filter(({ id }) => callIds.has(id)).map(({ number }) => number));
  const known = channel.prints.map((field) => [field, file.complainant[field]]);
  return {
    ...file,
    complainant: { ...nobody, ...Object.fromEntries(known) },
    answers: complaint?.answers,
    calls: file.calls.filter((call) => callIds.has(call.id)).map((call) => asOf(call, letters[0]?.issuedAt)),
    evidence: file.evidence
      .filter((one) => named.has(one.sha256))
      .map((one) => ({ ...one, callIds: one.callIds.filter((id) => callIds.has(id)) })),
    // What came after the letter is not part of what it stands on.
    complaints: complaint ? [{ ...complaint, letters, followsId: null, steps: [] }] : [],
    callers: [],
    apart: [],
    // Lines of a phone's list tell names and places that are nobody's business.
    imports: [],
    refusals: file.refusals
      .filter((one) => Boolean(one.isAnothers) === Boolean(complaint?.isAnothers))
      .flatMap((one) => refusalAbout(one, numbers, named, file)),
  };
}

/** A refusal as far as it was meant for these numbers; whom the user takes for one caller is not handed in. */
function refusalAbout(
  one: CaseFile["refusals"][number],
  numbers: Set<string>,
  named: Set<string>,
  { evidence }: WrittenCase,
): CaseFile["refusals"] {
  const meant = one.numbers.filter((number) => numbers.has(number));
  if (!isForAll(one) && meant.length === 0) return [];
  const shown = new Set(evidence.filter(({ sha256 }) => named.has(sha256)).map(({ id }) => id));
  const evidenceIds = one.evidenceIds.filter((id) => shown.has(id));
  return [{ ...one, callerId: null, numbers: meant, evidenceIds }];
}

/** A call as it read at an instant, without what it said before and after. */
function asOf(call: CaseCall, instant = call.updatedAt): CaseCall {
  return { ...call, ...saidAt(call, Date.parse(instant)), versions: [] };
}
