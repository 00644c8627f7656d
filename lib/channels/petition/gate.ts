import { lastDay } from "@/lib/deadlines/left";
import { monthDay } from "@/lib/deadlines/spoken";
import { petitionToReview } from "@/lib/law/petition-refs";
import { placeInPrint } from "@/lib/law/print";
import { provincialSupervision } from "@/lib/law/refs";
import type { Reason } from "@/lib/result";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { nothingFollowed, solvedReason } from "../parts/followed";
import { allSteps } from "../parts/story-of-steps";
import { daysOfSilence, isReviewable, liveReviewBy, respondentOf, silentDays } from "../review/time";
import { officesToUrge } from "./offices";

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
  open.sort((a, b) => (a.by.on < b.by.on ? -1 : 1));
  const dated = open.map(
    ({ step, by }) => `对${nameOf(step)}的答复，到${monthDay(lastDay(by), facts.today)}为止还能申请行政复议`,
  );
  const silent = allSteps(facts).filter((step) => mayBeReviewed(facts, step));
  const undated = silent.map((step) => `${nameOf(step)}一直没有答复，复议可能还来得及`);
  const first = open[0]?.step ?? silent[0];
  if (!first) return null;
  return {
    code: "review-open",
    text: `${[...dated, ...undated].join("；")}。能复议的，信访多半会让你先走复议（${placeInPrint(petitionToReview)}）。`,
    next: { text: "先写复议申请书", href: `/complaints/${first.complaintId}` },
  };
}

const nameOf = ({ filed, channelName }: FiledStep) => filed.to || channelName;

/** Silence for which no rule gives a time: open once sixty days are full, and perhaps no longer after as many again. */
function mayBeReviewed(facts: Facts, step: FiledStep): boolean {
  const own = { ...facts, follows: step, due: [] };
  if (respondentOf(own) !== step || !isReviewable(step, facts.filed)) return false;
  const silent = daysOfSilence(own, step);
  return silent !== null && silent >= silentDays && silent <= 2 * silentDays;
}

/** A 通信管理局 answers to its ministry; an office of the province can only pass it on. */
export function verticalNeed(facts: Facts): Need[] {
  const { addressee } = facts.answers;
  const urged = officesToUrge(allSteps(facts), addressee).find((name) => name.includes("通信管理局"));
  if (!urged || addressee === "" || /工业和信息化部|工信部|通信管理局/.test(addressee)) return [];
  const text = `${urged}由工业和信息化部领导（${placeInPrint(provincialSupervision)}），“${addressee}”多半只能转过去`;
  const next = { text: "打电话问清收不收；或者改交工业和信息化部" };
  return [{ code: "vertical", text, required: false, next }];
}

/** Who decides reviews or suits takes no petitions: told, and not refused. */
export function wrongDoorNeed({ answers: { addressee } }: Facts): Need[] {
  if (!/复议|法院|检察院/.test(addressee)) return [];
  const text = `“${addressee}”多半不收信访`;
  return [{ code: "no-petitions", text, required: false, next: { text: "改成信访局，或者那个局的上级" } }];
}
