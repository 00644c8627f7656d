import type { NewCall } from "@/lib/calls/call";
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
      {versions.map(({ savedAt, isTold, said }, at) => (
        <details key={`${savedAt}${nthOf(versions, at)}`}>
          <summary className="flex min-h-11 items-center underline">
            {isTold && "案件数据称"}
            <When at={savedAt} today={today} />
            以前{nthOf(versions, at)}
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

/** 的第2种说法, where case data brings several of one moment. */
function nthOf(versions: { savedAt: string }[], at: number): string {
  const same = versions.flatMap(({ savedAt }, nth) => (savedAt === versions[at]?.savedAt ? [nth] : []));
  return same.length > 1 ? `的第${same.indexOf(at) + 1}种说法` : "";
}
