import { isDraft } from "../android";
import { fieldsOf, listOf, type Teller, type Told } from "./read";

/** A message with more text than this is none that anybody reads. In characters. */
const longest = 64 * 1024;
/** What phones put where their own number would stand, and the kinds of address: who sent it, and to whom. */
const self = "insert-address-token";
const from = "137";
const to = "151";

/** Addresses of an MMS: with its sender apart, or all in a list, by their kinds. */
function addressesOf(values: Record<string, unknown>) {
  const all = [...listOf(values.__addresses), ...listOf(values.__recipient_addresses)].map(fieldsOf);
  const sender = fieldsOf(values.__sender_address);
  const incoming = [sender, ...all.filter(({ type }) => type === from)];
  const outgoing = all.filter(({ type, address }) => type === to && address !== self);
  return { sender: incoming.find(({ address }) => address && address !== self), recipients: outgoing };
}

function wordsOf(parts: unknown): string {
  const plain = listOf(parts)
    .map(fieldsOf)
    .filter(({ ct = "text/plain" }) => ct === "text/plain");
  return plain
    .flatMap(({ text }) => text || [])
    .join("\n")
    .slice(0, longest);
}

/** An MMS of SMS Import / Export, with its parts and addresses in it; pictures are files of their own. */
export const tellMms: Teller = (fields, values) => {
  if (!Array.isArray(values.__parts) || fields.date === undefined) return null;
  const { sender, recipients } = addressesOf(values);
  const incoming = fields.msg_box === "1";
  const who = incoming ? sender : recipients[0];
  const told: Told = {
    kind: "sms",
    number: who?.address ?? "",
    at: fields.date,
    direction: { direction: incoming ? "in" : "out", outcome: null },
    name: who?.display_name || who?.__display_name || fields.display_name || fields.__display_name,
    smsText: wordsOf(values.__parts),
    draft: isDraft(fields.msg_box ?? ""),
  };
  return told;
};
