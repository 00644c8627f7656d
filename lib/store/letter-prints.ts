import { createHash } from "node:crypto";
import { breather } from "@/lib/turns/breathe";

/** Characters that are gone through in one step. */
const STEP = 500_000;

/** The SHA-256 of a text, hex; others are served between two steps of a long one. */
export function printOf(text: string): Promise<string> {
  return printOfAll(slicesOf(text));
}

type Printed = { complaintId: string; version: number; issuedAt: Date; draft: string; evidence: string };

/** The same of all that an issued letter says, as JSON: [complaintId, version, issuedAt, draft, evidence]. */
export function wholePrintOf({ complaintId, version, issuedAt, draft, evidence }: Printed): Promise<string> {
  return printOfAll(jsonOf([complaintId, version, issuedAt.toISOString()], [draft, evidence]));
}

function* jsonOf(first: unknown[], texts: string[]): Generator<string> {
  yield JSON.stringify(first).slice(0, -1);
  for (const text of texts) {
    yield ',"';
    for (const slice of slicesOf(text)) yield JSON.stringify(slice).slice(1, -1);
    yield '"';
  }
  yield "]";
}

/** No slice ends within a character. */
function* slicesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const to = from + STEP;
    const isWithin = (text.codePointAt(to - 1) ?? 0) > 0xffff;
    yield text.slice(from, isWithin ? to + 1 : to);
    from = isWithin ? to + 1 : to;
  }
}

async function printOfAll(slices: Iterable<string>): Promise<string> {
  const hash = createHash("sha256");
  const breath = breather();
  for (const slice of slices) {
    hash.update(slice);
    await breath();
  }
  return hash.digest("hex");
}
