import type { Call, CallSign, How, NewCall, RefusalWay } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";
import { searchText } from "@/lib/calls/search";
import { dayInBeijing, hourInBeijing } from "@/lib/deadlines/beijing";
import type { Call as Row } from "@/prisma/generated/client";

/** A row as the core knows it. What the row holds was checked when it was written. */
export function toCall(row: Row): Call {
  return {
    id: row.id,
    kind: row.kind as Call["kind"],
    number: row.number,
    typed: row.typed,
    at: row.at.toISOString(),
    how: row.how as How | null,
    seconds: row.seconds,
    category: row.category as CategoryCode | null,
    caller: row.caller,
    product: row.product,
    words: row.words,
    knewMyName: row.knewMyName,
    signs: row.signs.split(" ").filter((sign) => sign !== "") as CallSign[],
    refused: row.refused,
    refusedWay: row.refusedWay as RefusalWay | null,
    cost: row.cost,
    note: row.note,
    smsText: row.smsText,
    ...(row.caseDataAt ? { caseDataAt: row.caseDataAt.toISOString() } : {}),
    ...(row.isAnothers ? { isAnothers: true } : {}),
  };
}

/** What the user said, without the id and where it came from. */
export function toSaid(row: Row): NewCall {
  const { id: _, caseDataAt: __, isAnothers: ___, ...said } = toCall(row);
  return said;
}

/** The columns of a call, field by field, so that nothing else of what was handed in is ever written. */
export function columns(call: NewCall) {
  return {
    kind: call.kind,
    number: call.number,
    typed: call.typed,
    at: new Date(call.at),
    day: dayInBeijing(call.at),
    hour: hourInBeijing(call.at),
    how: call.how,
    seconds: call.seconds,
    category: call.category,
    caller: call.caller,
    product: call.product,
    words: call.words,
    knewMyName: call.knewMyName,
    signs: call.signs.join(" "),
    refused: call.refused,
    refusedWay: call.refusedWay,
    cost: call.cost,
    note: call.note,
    smsText: call.smsText,
    search: searchText(call),
  };
}
