import type { Outcome } from "@/lib/filings/outcome";
import { daysForACase } from "@/lib/law/police-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { againstNoCase } from "@/lib/law/receipt-refs";
import type { Facts } from "../facts";
import { type NextDoor, nextDoor } from "../next-door";
import { callsWithSign } from "./alleged";

const review = "review";
const thirtyDays = daysForACase.slice(-1);

const own: Partial<Record<Outcome, NextDoor>> = {
  accepted: {
    text: `受案回执收好。治安案件自立案起30日内办结，可以依法延长（${placesInPrint(thirtyDays)}）。`,
    channel: null,
  },
  forwarded: { text: "问清移送给哪个公安机关，要移送的凭据，接着等。", channel: null },
  "out-of-remit": {
    text: "让他们书面说明理由，归谁管、移送没有。",
    onward: "不说，可以申请复议。",
    channel: review,
  },
  refused: { text: "要书面的不予立案理由。", onward: "不服，可以申请行政复议。", channel: review },
  unsatisfied: { text: "哪里不对写下来。", onward: "不服处理结果，可以申请行政复议。", channel: review },
  "no-answer": { text: "拿着受案回执去问。", onward: "一直不办，可以申请行政复议。", channel: review },
  persuaded: { text: "先别答应撤。和解的，写成书面，写明不再打来。", channel: null },
};

/** A fraud is a criminal matter: refused there, the way leads to the same police once more, then to the procuratorate. */
const criminal: Partial<Record<Outcome, NextDoor>> = {
  accepted: { text: "受案回执收好。立不立案，要等书面通知。", channel: null },
  refused: {
    text: `要不予立案通知书。收到7日内可以向原公安机关申请复议（${placeInPrint(againstNoCase)}），不服再申请复核，也可以找检察院。`,
    channel: null,
  },
};

/** Money and information are for the criminal side, when nothing else was reported. */
export function policeReply(outcome: Outcome, { calls }: Facts): NextDoor {
  const isCriminal =
    callsWithSign(calls, "fraud", "paid").length > 0 && callsWithSign(calls, "threat", "flood").length === 0;
  return nextDoor(outcome, isCriminal ? { ...own, ...criminal } : own);
}
