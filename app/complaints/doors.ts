import type { DoorState } from "@/components/complaints/door-state";
import type { Channel, OfferedNeed } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { outlook } from "@/lib/complaints/draft";
import { DraftForm } from "@/lib/complaints/draft-form";
import { withProposed } from "@/lib/complaints/proposals";
import type { Reason } from "@/lib/result";

const questions = DraftForm.keyof().options;

/** operator-receipt, missing-name, merchant → the question of the draft's form that answers it: #operatorReceipt, #name, #merchantName. */
function questionOf(code: string): string | undefined {
  const name = code.replace(/^missing-/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const question = questions.find((one) => one === name) ?? questions.find((one) => one.startsWith(name));
  return question && `#${question}`;
}

/** What the draft's own form asks is answered there, so that nobody has to go away and come back. */
export function placed<T extends Reason>(reason: T): T {
  const href = questionOf(reason.code) ?? reason.next?.href;
  return reason.next ? { ...reason, next: { ...reason.next, href } } : reason;
}

/** A channel as its door shows it for these facts. */
export function doorOf(channel: Channel, facts: Facts): DoorState {
  const { id, name, purpose, action, takes, refuses, order } = channel;
  const { state, word, reasons, needs: all } = outlook(channel, facts);
  const needs = all.map((need) => withProposed(need, facts));
  return {
    id,
    name,
    purpose,
    action,
    takes,
    refuses,
    order,
    state,
    word: state === "missing" ? missingWord(needs) : word,
    // What is missing says its reason itself.
    reasons: state === "missing" ? [] : reasons.map(placed),
    needs: needs.map(placed),
    before: channel.before(facts),
    authority: channel.authority(facts),
    place: null,
  };
}

/** 还差1样; what is proposed already is only looked over. */
function missingWord(needs: OfferedNeed[]): string {
  const open = needs.filter(({ required, proposed }) => required && proposed === undefined);
  return open.length > 0 ? `还差${open.length}样` : "请核对";
}
