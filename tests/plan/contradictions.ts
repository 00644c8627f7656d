import { channelById } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { following } from "@/lib/complaints/facts";
import { closingsOf } from "@/lib/plan/closings";
import type { Plan, Rung } from "@/lib/plan/plan";

/** What a plan must never say; empty when it holds together. Read from the outside, not as the plan was made. */
export function contradictions(plan: Plan, facts: Facts): string[] {
  return [
    ...oneStep(plan),
    ...openDoor(plan, facts),
    ...order(plan, facts),
    ...danger(plan, facts),
    ...days(plan),
  ];
}

function when(is: boolean, what: string): string[] {
  return is ? [what] : [];
}

function nowOf(plan: Plan): Rung[] {
  return plan.rungs.filter(({ state }) => state === "now");
}

function oneStep(plan: Plan): string[] {
  const now = nowOf(plan);
  const { next } = plan;
  const isWaiting = plan.rungs.some(({ state }) => state === "waiting");
  return [
    ...when(now.length !== (next.kind === "go" ? 1 : 0), `${now.length} steps at once`),
    ...when(next.kind === "go" && now[0]?.channel !== next.channel, "the step is not the rung"),
    ...when(next.kind === "wait" && !isWaiting, "waits for nobody"),
    ...when(next.kind === "end" && next.text === "", "ends without a word"),
    ...when(next.kind === "end" && next.because === "walked" && isWaiting, "ends while one has to answer"),
    ...when(
      plan.rungs.some(({ why }) => !why.text || !why.source || !why.checkedOn),
      "a rung without a reason",
    ),
  ];
}

function openDoor(plan: Plan, facts: Facts): string[] {
  const [now] = nowOf(plan);
  const channel = now && channelById(now.channel);
  if (!channel) return [];
  const follows = facts.filed.find(({ complaintId }) => now.follows && complaintId === now.complaintId);
  return when(
    channel.closed(follows ? following(facts, follows) : facts).length > 0,
    `${channel.id} is closed`,
  );
}

const settled = ["done", "skipped", "closed"];

/** Nothing that would close another door is done before that one is done with; the operator's turn comes first. */
function order(plan: Plan, facts: Facts): string[] {
  const stateOf = (id: string) =>
    plan.rungs.find(({ channel, follows }) => channel === id && !follows)?.state;
  const [now] = nowOf(plan);
  const ahead = closingsOf(facts).filter(({ by, closes }) => {
    const state = stateOf(closes);
    return now && by.includes(now.channel) && state !== undefined && !settled.includes(state);
  });
  const isBeforeAppeal = now && ["12345", "market-complaint"].includes(now.channel) && stateOf("tca-appeal");
  return [
    ...ahead.map(({ closes }) => `closes ${closes}`),
    ...when(!!isBeforeAppeal && !settled.includes(isBeforeAppeal), "before the appeal"),
    ...when(
      now?.channel === "tca-appeal" && stateOf("operator") !== "done",
      "the appeal before the operator",
    ),
    ...when(!!now?.warning, "advises what it warns of"),
  ];
}

/** Whoever is in danger is told the police, and nothing before; a flood of so few calls is not borne out. */
function danger(plan: Plan, facts: Facts): string[] {
  const isFlood = facts.calls.length >= 5;
  const signs = facts.calls.flatMap((call) => call.signs).filter((sign) => sign !== "flood" || isFlood);
  const isReported = facts.filed.some(({ channel }) => channel === "police");
  if (signs.length === 0 || isReported || !channelById("police")) return [];
  const isAtOnce = signs.some((sign) => ["fraud", "paid", "threat"].includes(sign));
  return [
    ...when(nowOf(plan)[0]?.channel !== "police", "danger, and not the police"),
    ...when(isAtOnce && plan.urgent[0]?.phone !== "110", "danger, and not 110"),
  ];
}

function days({ rungs, today, next }: Plan): string[] {
  const past = (day: string | null) => day !== null && day < today;
  return [
    ...rungs.filter(({ until }) => past(until)).map(({ channel }) => `${channel} waited for in the past`),
    ...rungs.filter(({ opensOn }) => past(opensOn)).map(({ channel }) => `${channel} opened in the past`),
    ...when(next.kind === "wait" && next.until < today, "waits for a day that is over"),
  ];
}
