import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import { petitionToReview } from "@/lib/law/petition-refs";
import { placeInPrint } from "@/lib/law/print";
import type { Reason } from "@/lib/result";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import { nothingFollowed, solvedReason } from "../parts/followed";
import { allSteps } from "../parts/story-of-steps";
import { liveReviewBy } from "../review/time";

/** Why a petition cannot be written. */
export function petitionClosed(facts: Facts): Reason[] {
  return [...nothingFollowed(facts), ...solvedReason(facts), ...otherRoad(facts)];
}

/** What is, or was, before a court or under review is not for petitions. */
function otherRoad(facts: Facts): Reason[] {
  const taken = allSteps(facts).findLast(({ office }) => office === "court" || office === "review");
  if (!taken) return [];
  return [
    {
      code: "other-road",
      text: `这件事已经走了${taken.channelName}，信访不再受理。`,
      next: { text: "到那一件里记下进展", href: `/complaints/${taken.complaintId}` },
    },
  ];
}

/** Said before the user files: an answer that can still go to a review is sent there. */
export function reviewStillOpen(facts: Facts): Reason | null {
  const open = allSteps(facts).flatMap((step) => {
    const by = liveReviewBy({ ...facts, follows: step, due: [] });
    return by ? [{ step, by }] : [];
  });
  const [first] = open.sort((a, b) => (a.by.on < b.by.on ? -1 : 1));
  if (!first) return null;
  const until = monthDay(lastDay(first.by), facts.today);
  return {
    code: "review-open",
    text: `对${first.step.filed.to || first.step.channelName}的答复，到${until}为止还能申请行政复议。能复议的，信访多半会让你先走复议（${placeInPrint(petitionToReview)}）。`,
    next: { text: "先写复议申请书", href: `/complaints/${first.step.complaintId}` },
  };
}

/** Who decides reviews or suits takes no petitions: told, and not refused. */
export function wrongDoorNeed({ answers: { addressee } }: Facts): Need[] {
  if (!/复议|法院|检察院/.test(addressee)) return [];
  const text = `“${addressee}”多半不收信访`;
  return [{ code: "no-petitions", text, required: false, next: { text: "改成信访局，或者那个局的上级" } }];
}
