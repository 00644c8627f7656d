import { type EvidenceKind, evidenceKindNames } from "./evidence";

/** Why each kind is worth keeping, in the user's words. */
const whys: Record<EvidenceKind, string> = {
  recording: "对方说了什么、你怎么拒绝的，录音最清楚。",
  "call-screenshot": "号码、日期、响了多久，一眼能核对。",
  "sms-screenshot": "短信原文和发送的号码都在上面。",
  bill: "详单能说明电话确实打到了你的号码上。",
  "phone-log": "没接的、挂断的，详单上没有，手机里有。",
  "own-table": "你自己记的表。运营商出的，改成通话详单；手机导出的，改成手机通话记录。",
  refusal: "说过不要再打、再发，还是来，这一样最要紧。",
  identity: "有的投诉要核对号码是不是你本人的。",
  picture: "还没说是什么的图，说了才好算进证据。",
  other: "上面都不是，但说得清这件事。",
};

export const evidenceKinds = Object.keys(evidenceKindNames) as EvidenceKind[];

/** Every kind in the order it is offered. */
export const kindsExplained = evidenceKinds.map((kind) => ({
  kind,
  name: evidenceKindNames[kind],
  why: whys[kind],
}));

/** What a picture of which nobody has said anything may be: asked once, in one press. */
export const pictureKinds = ["call-screenshot", "sms-screenshot", "other"] as const satisfies EvidenceKind[];

export function isEvidenceKind(text: string): text is EvidenceKind {
  return Object.hasOwn(evidenceKindNames, text);
}
