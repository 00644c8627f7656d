import "server-only";
import { firstOfFiveWeeks } from "@/components/front/five-weeks";
import type { FrontComplaint, FrontFacts, FrontMatter } from "@/components/front/front-facts";
import { matterName } from "@/lib/calls/matter";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { Complainant } from "@/lib/channels/complainant";
import { gatherFacts } from "@/lib/complaints/facts";
import { matterOf } from "@/lib/complaints/selection";
import type { Day } from "@/lib/deadlines/deadline";
import { urgentBy } from "@/lib/plan/urgent";
import { callsPerDay, listCalls, signsLogged } from "@/lib/store/calls";
import { complainantOf } from "@/lib/store/complainant";
import { mattersOf, type StoredMatter, stateOfMatter } from "@/lib/store/matters";
import { standingsOf } from "./complaints/standings";
import { thingsToSave } from "./own-dates";

/** Everything the front page says about one space; `wanted` is the matter asked for by 换一件. */
export async function frontFacts(owner: string, today: Day, wanted?: string): Promise<FrontFacts> {
  const [stored, recent, perDay, complaints, save, signs] = await Promise.all([
    mattersOf(owner),
    listCalls(owner, { size: 5 }),
    callsPerDay(owner, firstOfFiveWeeks(today), today),
    complaintsOf(owner, today),
    thingsToSave(owner, today),
    signsLogged(owner),
  ]);
  const all = namedFirst(stored);
  const at = Math.max(
    0,
    all.findIndex((matter) => matterOf(matter) === wanted),
  );
  const [matter, next] = [all[at], all[(at + 1) % all.length]];
  return {
    today,
    total: recent.total,
    urgent: complaints.some(knownToPolice) ? null : (urgentBy(signs)[0] ?? null),
    unfinished: await unfinishedOf(owner, stored),
    matter: matter ? await stateOf(owner, matter, complaints) : null,
    complaints,
    save,
    nextMatter: all.length > 1 && next ? matterOf(next) : null,
    recent: recent.calls,
    perDay,
  };
}

function knownToPolice({ office, standing }: FrontComplaint): boolean {
  return office === "police" && standing.kind !== "writing" && standing.kind !== "issued";
}

async function unfinishedOf(owner: string, stored: StoredMatter[]): Promise<FrontFacts["unfinished"]> {
  const count = stored.reduce((sum, matter) => sum + matter.unfinished, 0);
  const { calls } = count === 1 ? await listCalls(owner, { only: "unfinished", size: 1 }) : { calls: [] };
  return { count, one: calls[0]?.id ?? null };
}

/** Calls of no kind yet come last. */
function namedFirst(all: StoredMatter[]): StoredMatter[] {
  return all.toSorted((a, b) => Number(a.category === null) - Number(b.category === null));
}

async function stateOf(
  owner: string,
  matter: StoredMatter,
  complaints: FrontComplaint[],
): Promise<FrontMatter> {
  const state = await stateOfMatter(owner, matter.category);
  const own = new Set(state.complaints.map(({ id }) => id));
  return {
    id: matterOf(matter),
    name: matterName(matter.category),
    calls: matter.count,
    evidence: state.evidence,
    complaints: complaints.filter(({ id }) => own.has(id)),
  };
}

async function complaintsOf(owner: string, today: Day): Promise<FrontComplaint[]> {
  const [standings, complainant] = await Promise.all([standingsOf(owner, today), complainantOf(owner)]);
  return standings.map(({ complaint, name, standing }) => ({
    id: complaint.id,
    channelName: name,
    office: channelById(complaint.channel)?.office ?? null,
    issuedAt: complaint.letters.at(-1)?.issuedAt ?? null,
    standing,
    call: callOf(complaint, complainant, today),
  }));
}

/** Whom to ring where the usual way is a phone. */
function callOf(
  { channel, answers }: { channel: string; answers: Answers },
  complainant: Complainant,
  today: Day,
): FrontComplaint["call"] {
  const door = channelById(channel);
  if (door?.ways[0] !== "phone" || door.begins !== "calls") return null;
  const known = { calls: [], evidence: [], refusals: [] };
  const { phone } = door.authority(gatherFacts({ ...known, complainant, answers, today }));
  return phone === "" ? null : { phone, verb: "投诉" };
}
