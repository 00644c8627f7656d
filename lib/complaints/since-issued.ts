import type { Call } from "@/lib/calls/call";
import { saidNo } from "@/lib/calls/refusals";
import { momentOf } from "@/lib/channels/parts/moment";
import type { Claim, Letter } from "@/lib/letters/letter";
import { callIdsIn, callsAsOf } from "./as-of";
import type { CaseCall } from "./case-call";

/** A refusal said outside of calls, as it stands today. Instants. */
export type KeptRefusal = { at: string; createdAt: string; updatedAt: string };

type Known = {
  letter: Pick<Letter, "claims" | "on">;
  /** ISO instant. */
  issuedAt: string;
  /** The calls the letter speaks of, with their earlier versions, deleted ones too. */
  calls: CaseCall[];
  /** How many calls from their numbers were written down since. */
  arrived: number;
  /** Those meant for any of their numbers. */
  refusals: readonly KeptRefusal[];
  /** How many of the files it names are not kept any more. */
  filesGone: number;
};

/** What of the log is not as it was when the letter was issued, a sentence each; empty when all of it is. The letter itself stays. */
export function sinceIssued({ letter, issuedAt, calls, arrived, refusals, filesGone }: Known): string[] {
  const named = callIdsIn(letter);
  const here = calls.filter(({ deletedAt }) => deletedAt === null);
  const changes = here.flatMap((call) => changeOf(call, issuedAt));
  const withdrawn = changes.filter(({ then, now }) => saidNo(then) && !saidNo(now));
  const gone = named.filter((id) => !here.some((call) => call.id === id)).length;
  const touched = refusals.filter((one) => one.createdAt <= issuedAt && one.updatedAt > issuedAt).length;
  const lost = lostRefusals(
    letter,
    refusals.filter(({ createdAt }) => createdAt <= issuedAt),
  );
  const more = refusals.filter(({ createdAt }) => createdAt > issuedAt).length;
  return [
    ...withdrawn.map(({ then }) => `${momentOf(then.at, letter.on)}那次的拒绝，记录里去掉了。`),
    counted(changes.length - withdrawn.length, "次来电的记录改过。"),
    counted(gone, "次来电删掉了。"),
    ...lost.map((moment) => `${moment}的拒绝，现在没有这条记录。`),
    lost.length === 0 ? counted(touched, "条拒绝的记录改过。") : "",
    counted(filesGone, "份证据删掉了。"),
    counted(arrived, "次来电是定稿以后记下的。"),
    counted(more, "条拒绝是定稿以后记下的。"),
  ].filter((sentence) => sentence !== "");
}

function counted(amount: number, what: string): string {
  return amount > 0 ? `${amount}${what}` : "";
}

/** What the call said then and what it says now, where that differs. */
function changeOf(call: CaseCall, issuedAt: string): { then: Call; now: Call }[] {
  const [then] = callsAsOf([call], issuedAt);
  const { versions: _, createdAt: __, updatedAt: ___, deletedAt: ____, ...now } = call;
  return then && whatItSays(then) !== whatItSays(now) ? [{ then, now }] : [];
}

/** In one order of its parts, whatever they were written in; when it was read in is no part of it. */
function whatItSays({ caseDataAt: _, ...call }: Call): string {
  return JSON.stringify(Object.entries(call).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The moments of those the letter names that stand in no record any more. */
function lostRefusals({ claims, on }: Known["letter"], kept: readonly KeptRefusal[]): string[] {
  const moments = new Set(kept.map(({ at }) => momentOf(at, on)));
  return claims.flatMap((claim) => momentOutside(claim) ?? []).filter((moment) => !moments.has(moment));
}

/** 9月14日10:05 of a claim about a refusal that was said in no call. */
function momentOutside({ id, text, callIds }: Claim): string | null {
  const isOutside = id.startsWith("refusal") && !id.startsWith("refusals") && callIds.length === 0;
  return isOutside && text.endsWith("拒绝") ? text.slice(0, -2) : null;
}
