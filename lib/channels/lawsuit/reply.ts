import type { Outcome } from "@/lib/filings/outcome";
import { type NextDoor, nextDoor } from "../next-door";

const own: Partial<Record<Outcome, NextDoor>> = {
  accepted: { text: "记下案号，按通知交诉讼费，等开庭的日子。证据原件、原手机留好。", channel: null },
  incomplete: {
    text: "照法院说的补：多半是被告的全称、住所。改好出新的一版再提交，副本按被告人数。",
    channel: null,
  },
  "out-of-remit": { text: "问清该去哪个法院，改了法院名，出新的一版再提交。", channel: null },
  forwarded: { text: "移送别的法院了，问清是哪个、新的案号，接着等。", channel: null },
  refused: { text: "要书面的裁定。不予受理的裁定可以上诉，期限看裁定书最后一段。", channel: null },
  unsatisfied: { text: "判决、裁定不服可以上诉，期限看文书最后一段。", channel: null },
  persuaded: { text: "调解先问清：还打不打、删不删、赔多少，写进调解书再签。", channel: null },
  "no-answer": { text: "过了七日没说立不立案，带着收据去立案庭问，请他们书面答复。", channel: null },
  "company-told": { text: "法院之外的整改不算数，写进调解书或者判决书才能执行。", channel: null },
};

export function suitReply(outcome: Outcome): NextDoor {
  return nextDoor(outcome, own);
}
