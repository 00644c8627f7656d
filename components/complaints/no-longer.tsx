import { Link } from "@/components/ui/link";
import { Warn } from "@/components/ui/warn";
import { Words } from "@/components/ui/words";

type Shown = {
  /** Its address. */
  complaint: string;
  version: number;
  /** What of the log is not as it was, a sentence each. */
  changes: string[];
  /** The later version that was issued here. */
  newer: number | null;
  next: number;
  isFiled: boolean;
};

/** Said above an issued letter that a later one has taken the place of, or that the log no longer bears out. */
export function NoLonger(shown: Shown) {
  if (shown.newer !== null) return <Superseded {...shown} newer={shown.newer} />;
  return shown.changes.length > 0 ? <LogChanged {...shown} /> : null;
}

function Superseded({ complaint, version, newer, isFiled }: Shown & { newer: number }) {
  return (
    <Warn title={`第${newer}版取代了这一版。`}>
      <Words>{`第${version}版留着备查${isFiled ? "。" : "，要提交的是新的。"}`}</Words>
      <Link href={`${complaint}/letters/${newer}`} go>
        {`看第${newer}版`}
      </Link>
    </Warn>
  );
}

/** What was handed in is followed up, not written anew. */
function LogChanged({ complaint, changes, next, isFiled }: Shown) {
  return (
    <Warn title="定稿以后，记录变了。">
      <Words>
        {`${changes.join("")}${isFiled ? "提交的不变，下一封信照新的记录写。" : "这一版不会跟着变。"}`}
      </Words>
      {!isFiled && (
        <Link href={`${complaint}?change=1`} go>
          {`照现在的记录，出第${next}版`}
        </Link>
      )}
    </Warn>
  );
}
