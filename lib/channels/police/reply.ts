import type { Outcome } from "@/lib/filings/outcome";
import type { Procedure } from "@/lib/filings/procedure";
import { daysForACase } from "@/lib/law/police-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { againstNoCase, againstReconsidered } from "@/lib/law/receipt-refs";
import type { Facts } from "../facts";
import { type NextDoor, nextDoor } from "../next-door";
import { isReconsidered, procedureIn } from "./procedure-used";

type Replies = Partial<Record<Outcome, NextDoor>>;

const review = "review";
const thirtyDays = placesInPrint(daysForACase.slice(-1));
const sevenDays = `收到7日内可以向原公安机关申请复议（${placeInPrint(againstNoCase)}）`;

const shared: Replies = {
  forwarded: { text: "问清移送给哪个公安机关，要移送的凭据，接着等。", channel: null },
  persuaded: { text: "先别答应撤。和解的，写成书面，写明不再打来。", channel: null },
};

const administrative: Replies = {
  ...shared,
  accepted: {
    text: `受案回执收好。治安案件自立案起30日内办结，可以依法延长（${thirtyDays}）。`,
    channel: null,
  },
  "out-of-remit": {
    text: "让他们书面说明理由，归谁管、移送没有。",
    onward: "不说，可以申请行政复议。",
    channel: review,
  },
  refused: { text: "要书面的理由。", onward: "不服，可以申请行政复议。", channel: review },
  unsatisfied: { text: "哪里不对写下来。", onward: "不服处理结果，可以申请行政复议。", channel: review },
  "no-answer": { text: "拿着受案回执去问。", onward: "一直不办，可以申请行政复议。", channel: review },
};

/** A crime: refused, the way leads to the same police once more, then to the procuratorate; no review by the government. */
const criminal: Replies = {
  ...shared,
  accepted: { text: "受案回执收好。立不立案，要等书面通知。", channel: null },
  "out-of-remit": { text: "让他们书面说明归谁管、移送给了哪里，移送的凭据收好。", channel: null },
  refused: { text: `要不予立案通知书。${sevenDays}，不服再申请复核，也可以找检察院。`, channel: null },
  unsatisfied: { text: "哪里不对写下来，去问办案的民警；也可以找检察院。", channel: null },
  "no-answer": { text: "拿着受案回执去问。该立案一直不立的，可以找检察院。", channel: null },
};

const above = {
  text: `复议决定书收好。收到7日内可以向上一级公安机关申请复核（${placeInPrint(againstReconsidered)}），也可以找检察院。`,
  channel: null,
};

/** The same crime, refused once more. */
const reconsidered: Replies = { ...criminal, refused: above, unsatisfied: above };

/** It may be taken up as the one or as the other: what is refused goes by the notice that came. */
const either: Replies = {
  ...administrative,
  accepted: {
    text: `受案回执收好，看是按刑事还是治安受理的。治安案件自立案起30日内办结，可以依法延长（${thirtyDays}）。`,
    channel: null,
  },
  refused: {
    text: `先看给的是哪种，在这条答复里选明：不予立案通知书，${sevenDays}；治安、行政案件的答复，不服可以申请行政复议。`,
    channel: null,
  },
  "no-answer": { text: "拿着受案回执去问，按刑事还是治安办的。", channel: null },
};

const byProcedure: Record<Procedure, Replies> = { criminal, administrative, either };

/** By the procedure that the answer names, or the report asked for. */
export function policeReply(outcome: Outcome, facts: Facts): NextDoor {
  return nextDoor(outcome, isReconsidered(facts) ? reconsidered : byProcedure[procedureIn(facts)]);
}
