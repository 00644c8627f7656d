import { type ReadDirection, readAndroidType } from "./directions";
import type { Fields, Told } from "./json/read";

/** A message's type, and the box of an MMS, by which it was never sent. */
export function isDraft(type: string): boolean {
  return type === "3";
}

/** By a message's type: 1 received, 2 sent, 3 draft, 4 outbox, 5 failed, 6 queued; undefined for any other. */
export function smsDirection(type: string): ReadDirection | undefined {
  return /^[1-6]$/.test(type) ? { direction: type === "1" ? "in" : "out", outcome: null } : undefined;
}

/** 2 restricted, 3 unknown: the number is not shown, whatever stands in its place. */
export function isShown(presentation: string | undefined): boolean {
  return presentation !== "2" && presentation !== "3";
}

export function unknownType(type: string): string {
  return type ? `类型“${type.slice(0, 20)}”不认识` : "没有写是打进还是打出";
}

/** The name that an app found in the contacts, by either of its keys. */
function nameIn({ display_name, __display_name, name }: Fields): string | undefined {
  return display_name || __display_name || name;
}

function tellSms(fields: Fields): Told {
  const { address = "", date = "", type = "", body = "" } = fields;
  const direction = smsDirection(type);
  return {
    kind: "sms",
    number: address,
    at: date,
    direction,
    name: nameIn({ ...fields, name: "" }),
    smsText: body,
    draft: isDraft(type),
    doubts: direction ? [] : [unknownType(type)],
  };
}

/** What Xiaomi's phones mark a number as, and whether they let it through. */
function tellXiaomi({ cloud_antispam_type_tag = "", firewalltype }: Fields): Partial<Told> {
  const label = /^(null)?$/i.test(cloud_antispam_type_tag) ? "" : cloud_antispam_type_tag;
  return firewalltype === "1" ? { label, direction: { direction: "in", outcome: "blocked" } } : { label };
}

function tellCall(fields: Fields): Told {
  const { number = "", date = "", duration, type = "", presentation } = fields;
  const direction = readAndroidType(type);
  return {
    kind: "call",
    number: isShown(presentation) ? number : "",
    at: date,
    seconds: duration,
    direction,
    name: nameIn(fields),
    doubts: direction ? [] : [unknownType(type)],
    ...tellXiaomi(fields),
  };
}

/** The columns of Android's own call log (number, date, duration, type …) or SMS list (address, body …). */
export function tellAndroid(fields: Fields): Told | null {
  if (fields.date === undefined) return null;
  if (fields.address !== undefined && fields.number === undefined) return tellSms(fields);
  return fields.number === undefined && fields.presentation === undefined ? null : tellCall(fields);
}
