// What a person does with what is there already: an answer entered, a call deleted and brought back.
import { replyForm } from "./typed.mjs";

/** Calls that can be opened. */
export function seenCalls({ calls, hidden }) {
  return [...calls.keys()].filter((id) => !hidden.has(id));
}

/** One call more out of sight, or one of those back; never the first, by which the owner is known. */
export function hideOrBringBack(person) {
  const { draw, hidden, visitor } = person;
  const away = [...hidden.keys()];
  const [, ...free] = seenCalls(person);
  const back = away.length > 0 && (free.length === 0 || draw.chance(0.5));
  if (!back && free.length === 0) return null;
  const id = draw.one(back ? away : free);
  const run = async (url) => {
    hidden.set(id, "moving");
    const file = "app/calls/actions.ts";
    if (back) await visitor.act(url, "/calls", file, "bringBack", [id]).catch(isGone);
    else await visitor.act(url, `/calls/${id}`, file, "removeCall", [id]).catch(isGone);
    if (back) hidden.delete(id);
    else hidden.set(id, "hidden");
  };
  return { kind: back ? "bring back" : "hide", run };
}

/** What the authority said to something that was handed in. */
export function reply({ draw, complaints, visitor }) {
  const filed = [...complaints].filter(([, { receipts }]) => receipts.size > 0);
  if (filed.length === 0) return null;
  const [id, one] = draw.one(filed);
  const words = `回复${draw.between(1, 1e9)}`;
  const run = async (url) => {
    const file = "app/complaints/[id]/reply/actions.ts";
    await visitor.act(url, `/complaints/${id}/reply`, file, "recordReply", [id, null, replyForm(words)]);
    one.words.add(words);
  };
  return { kind: "reply", run };
}

/** An answer that never came may have been a yes: then there is nothing there any more. */
export function isGone(fault) {
  if (!/: 404 /.test(fault.message)) throw fault;
  return false;
}
