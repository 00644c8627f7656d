import "server-only";
import { firstOfFiveWeeks } from "@/components/front/five-weeks";
import type { FrontComplaint, FrontFacts, FrontMatter, FrontNext } from "@/components/front/front-facts";
import { addCounts, allOf, noneCounted } from "@/lib/calls/kind-count";
import { matterName } from "@/lib/calls/matter";
import { channelById } from "@/lib/channels";
import { following } from "@/lib/complaints/facts";
import { latestLetter } from "@/lib/complaints/latest-letter";
import { liveObjectBy } from "@/lib/complaints/object-by";
import { matterOf, readSelection } from "@/lib/complaints/selection";
import type { Day } from "@/lib/deadlines/deadline";
import { planBesides, rungOfNext, stepInWords } from "@/lib/plan/next-words";
import type { Plan, Urgent } from "@/lib/plan/plan";
import { urgentBy } from "@/lib/plan/urgent";
import { callsPerDay, listCalls, signsLogged } from "@/lib/store/calls";
import { mattersOf, type StoredMatter, stateOfMatter } from "@/lib/store/matters";
import { callsSelected } from "@/lib/store/selected-calls";
import { asked } from "./complaints/asked";
import { caseOf } from "./complaints/case";
import { followOf } from "./complaints/follow";
import { stepOf } from "./complaints/follow-parts";
import { type Standing, standingsOf } from "./complaints/standings";
import { thingsToSave } from "./own-dates";
import { casePlan } from "./plan/case-plan";

/** Everything the front page says about one space; `wanted` is the matter asked for by 换一件. */
export async function frontFacts(owner: string, today: Day, wanted?: string): Promise<FrontFacts> {
  const [stored, recent, perDay, complaints, save, signs] = await Promise.all([
    mattersOf(owner),
    listCalls(owner, { size: 5, isOwn: true }),
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
  const shown = matter ? await stateOf(owner, matter, complaints) : null;
  return {
    today,
    total: stored.reduce((sum, { count }) => addCounts(sum, count), noneCounted),
    urgent: complaints.some(knownToPolice) ? (shown?.urgent ?? null) : (urgentBy(signs)[0] ?? null),
    unfinished: await unfinishedOf(owner, stored),
    matter: shown?.matter ?? null,
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
  const count = stored.reduce((sum, { unfinished }) => addCounts(sum, unfinished), noneCounted);
  const { calls } =
    allOf(count) === 1 ? await listCalls(owner, { only: "unfinished", size: 1 }) : { calls: [] };
  return { count, one: calls[0]?.id ?? null };
}

/** Calls of no kind yet come last. */
function namedFirst(all: StoredMatter[]): StoredMatter[] {
  return all.toSorted((a, b) => Number(a.category === null) - Number(b.category === null));
}

/** urgent: what its plan says is to be done at once, though the police know of something else. */
type Stands = { matter: FrontMatter; urgent: Urgent | null };

async function stateOf(owner: string, matter: StoredMatter, complaints: FrontComplaint[]): Promise<Stands> {
  const state = await stateOfMatter(owner, matter.category);
  const own = new Set(state.complaints.map(({ id }) => id));
  const plan = await planOfMatter(owner, matter);
  const shown = {
    id: matterOf(matter),
    name: matterName(matter.category),
    calls: matter.count,
    evidence: state.evidence,
    complaints: complaints.filter(({ id }) => own.has(id)),
    next: plan && nextIn(planBesides(plan)),
  };
  return { matter: shown, urgent: plan?.urgent[0] ?? null };
}

/** A log of more is read in turns, which the front page does not wait for: /plan does. */
const readAtOnce = 2_000;

async function planOfMatter(owner: string, matter: StoredMatter): Promise<Plan | null> {
  if (allOf(matter.count) > readAtOnce) return null;
  const calls = await callsSelected(owner, readSelection({ matter: matterOf(matter) }));
  return calls.length === 0 ? null : (await casePlan(owner, calls)).plan;
}

/** The next step as the plan has it. */
function nextIn(plan: Plan): FrontNext | null {
  const rung = plan.next.kind === "go" ? rungOfNext(plan) : undefined;
  // One of several reviews has the name of its answer behind it; a complaint asks for the door.
  const name = rung && (channelById(rung.channel)?.name ?? rung.name);
  return name ? { name, words: stepInWords(plan, rung), purpose: rung.purpose } : null;
}

async function complaintsOf(owner: string, today: Day): Promise<FrontComplaint[]> {
  const all = await standingsOf(owner, today);
  const own = all.filter(({ complaint }) => !complaint.isAnothers);
  const shown: FrontComplaint[] = [];
  const looked = { unsent: 0, onward: 0 };
  for (const one of own) {
    const isUnsent = one.standing.kind === "issued";
    const waits = isUnsent ? await waitsFor(owner, one, looked.unsent++) : null;
    const onward = leadsOn(one) ? await onwardFrom(owner, one, looked.onward++) : null;
    shown.push({ ...shownInFront(one, waits), ...onward });
  }
  return shown;
}

/** Of so many unsent letters, and of so many complaints that go on, the plan of their calls is asked. */
const askedAtOnce = 5;

/** Why an unsent letter had better wait; what is too much to read at once is said to be looked up first. */
async function waitsFor(
  owner: string,
  { complaint, callCount }: Standing,
  at: number,
): Promise<string | null> {
  if (at >= askedAtOnce || allOf(callCount) > readAtOnce) return "提交以前，先看一眼下一步";
  const { channel, known } = await caseOf(owner, complaint.id);
  const warning = await asked(owner, "warning", known, { channel: channel.id });
  return warning?.isSure ? warning.text : null;
}

function leadsOn({ standing: { kind } }: Standing): boolean {
  return kind === "yours" || kind === "overdue" || kind === "reopened";
}

/** Where it stands and what comes next as its own page says it; what is too much to read at once is said there alone. */
async function onwardFrom(
  owner: string,
  { complaint, callCount }: Standing,
  at: number,
): Promise<Pick<FrontComplaint, "standing" | "step"> | null> {
  if (at >= askedAtOnce || allOf(callCount) > readAtOnce) return null;
  const follow = await followOf(owner, complaint.id);
  const { words, door, move } = await stepOf(owner, follow);
  return { standing: follow.standing, step: { words, door, isStopped: move.kind === "close" } };
}

function shownInFront(one: Standing, waits: string | null): FrontComplaint {
  const letter = latestLetter(one.complaint.letters);
  const asked = one.door?.channel ? channelById(one.door.channel) : undefined;
  return {
    id: one.complaint.id,
    channelName: one.channel.name,
    office: one.channel.office,
    issuedAt: letter?.issuedAt ?? null,
    isTold: Boolean(letter?.caseDataAt),
    standing: one.standing,
    fillsIn: one.channel.fillsIn === true,
    asks: asked?.name ?? null,
    step: null,
    phone: phoneOf(one),
    objectBy: objectByOf(one),
    waits,
  };
}

function objectByOf({ complaint, facts }: Standing): FrontComplaint["objectBy"] {
  const own = facts.filed.find(({ complaintId }) => complaintId === complaint.id);
  return own ? liveObjectBy(following(facts, own)) : null;
}

/** Whom to ring where the usual way is a phone. */
function phoneOf({ channel, facts }: Standing): string | null {
  if (channel.ways[0] !== "phone" || channel.begins !== "calls") return null;
  return channel.authority(facts).phone || null;
}
