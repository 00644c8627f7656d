import { reviewChannel } from "@/lib/channels";
import type { Facts } from "@/lib/channels/facts";
import { type FiledStep, repliesTo } from "@/lib/channels/filed-step";
import { rootOf } from "@/lib/channels/parts/followed";
import { liveReviewBy } from "@/lib/channels/review/time";
import { readAt, sourced } from "@/lib/channels/sources";
import { outlook } from "@/lib/complaints/draft";
import { following } from "@/lib/complaints/facts";
import { placeInPrint } from "@/lib/law/print";
import { reviewInTime } from "@/lib/law/review-refs";
import type { Placed } from "./place";

const why = sourced("这次答复也可以申请复议，各算各的60日。", readAt.lawStore, {
  basis: placeInPrint(reviewInTime),
});

/**
 * Every door, and behind each the reviews that no answer asks for and that may still be applied for: each refusal has its
 * own sixty days. They are never the one next step.
 */
export function withReviews(placed: Placed[], facts: Facts): Placed[] {
  const all = [...placed];
  for (const step of facts.filed) {
    const one = isAsked(step, placed, facts) ? null : reviewOf(step, facts);
    const at = all.findLastIndex(({ channel, course }) => channel.id === step.channel || isAt(course, step));
    if (one) all.splice(at < 0 ? all.length : at + 1, 0, one);
  }
  return all;
}

function isAt(course: Placed["course"], { complaintId }: FiledStep): boolean {
  return course.kind !== "unfiled" && course.step.complaintId === complaintId;
}

/** Whether an answer of it asks for its review already. */
function isAsked({ complaintId }: FiledStep, placed: Placed[], { filed }: Facts): boolean {
  const asked = placed.filter(({ channel }) => channel === reviewChannel());
  return asked.some(
    ({ course }) =>
      course.kind !== "unfiled" && rootOf({ follows: course.step, filed })?.complaintId === complaintId,
  );
}

function reviewOf(step: FiledStep, facts: Facts): Placed | null {
  const channel = reviewChannel();
  const own = following(facts, step);
  const by = channel && liveReviewBy(own);
  if (!by) return null;
  const { state, reasons, needs } = outlook(channel, own);
  if (state === "closed") return null;
  const outcome = repliesTo(step, facts.filed).at(-1)?.outcome ?? "no-answer";
  return {
    rule: { channel: channel.id, why },
    channel,
    course: { kind: "over", step, outcome, on: by.from, next: null },
    state: "open",
    reasons: state === "missing" ? [] : reasons,
    locked: false,
    needs,
    opensOn: facts.today,
    closes: null,
  };
}
