import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import { nothingFollowed, solvedReason } from "../parts/followed";
import { allSteps } from "../parts/story-of-steps";

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
