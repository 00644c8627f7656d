import type { NewCall } from "@/lib/calls/call";
import type { Day } from "@/lib/deadlines/deadline";
import { identify } from "@/lib/numbers/identify";
import { CallFacts } from "./call-facts";
import { When } from "./when";

type Version = { savedAt: string; isTold: boolean; said: NewCall };

/** What the call said before each change, newest first: nothing of the log is ever lost. */
export function CallVersions({ versions, today }: { versions: Version[]; today: Day }) {
  return (
    <div className="rows mt-1">
      {versions.map(({ savedAt, isTold, said }, at) => (
        <details key={`${savedAt}${nthOf(versions, at)}`}>
          <summary className="flex min-h-11 items-center underline">
            {isTold && "案件数据称"}
            <When at={savedAt} today={today} />
            {nthOf(versions, at)}
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

/** 以前; of several that show the same minute 第2次改以前, of several in case data 以前的第2种说法. */
function nthOf(versions: Pick<Version, "savedAt" | "isTold">[], at: number): string {
  const { savedAt = "", isTold = false } = versions[at] ?? {};
  const same = versions.flatMap((one, nth) =>
    one.isTold === isTold && minuteOf(one.savedAt) === minuteOf(savedAt) ? [nth] : [],
  );
  if (same.length < 2) return "以前";
  return isTold ? `以前的第${same.indexOf(at) + 1}种说法` : `第${same.length - same.indexOf(at)}次改以前`;
}

function minuteOf(instant: string): string {
  return instant.slice(0, 16);
}
