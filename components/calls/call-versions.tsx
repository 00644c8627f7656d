import type { NewCall } from "@/lib/calls/call";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import type { Day } from "@/lib/deadlines/deadline";
import { identify } from "@/lib/numbers/identify";
import { CallFacts } from "./call-facts";
import { When } from "./when";

/** What the call said before each change, newest first: nothing of the log is ever lost. */
export function CallVersions({
  versions,
  today,
}: {
  versions: { savedAt: string; isTold: boolean; said: NewCall }[];
  today: Day;
}) {
  return (
    <div className="rows mt-1">
      {versions.map(({ savedAt, isTold, said }) => (
        <details key={savedAt}>
          <summary className="flex min-h-11 items-center underline">
            <When at={savedAt} today={today} />
            以前{isTold && `（${fromCaseData}）`}
          </summary>
          <p className="num font-bold">{identify(said.number).display}</p>
          <p className="soft">
            <When at={said.at} today={today} />
          </p>
          <CallFacts call={said} />
        </details>
      ))}
    </div>
  );
}
