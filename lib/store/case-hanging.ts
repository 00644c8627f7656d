import { db } from "./db";
import type { Hanging } from "./drop-where";

/** What hangs on what a case brings, and may be thousands of rows on one. */
export function hangingOn(what: "call" | "complaint" | "import" | "evidence"): Hanging[] {
  const { callVersion, callSource, evidenceCall, complaintCall } = db();
  const tables = {
    call: [callVersion, callSource, evidenceCall],
    complaint: [complaintCall],
    import: [callSource],
    evidence: [evidenceCall],
  };
  return (tables[what] as unknown as Hanging["table"][]).map((table) => ({
    table,
    on: what,
    key: `${what}Id`,
  }));
}
