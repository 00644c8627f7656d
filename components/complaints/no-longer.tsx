import { Link } from "@/components/ui/link";
import { Warn } from "@/components/ui/warn";
import { Words } from "@/components/ui/words";

/** complaint: its address. changes: what of the log is not as it was. newer: the later version that was issued here. */
type Shown = { complaint: string; version: number; changes: string[]; newer: number | null; next: number };

/** Said above an issued letter that a later one has taken the place of, or that the log no longer bears out. */
export function NoLonger({ complaint, version, changes, newer, next }: Shown) {
  if (newer !== null)
    return (
      <Warn title={`第${newer}版取代了这一版。`}>
        <Words>{`第${version}版留着备查，要交的是新的。`}</Words>
        <Link href={`${complaint}/letters/${newer}`} go>
          {`看第${newer}版`}
        </Link>
      </Warn>
    );
  if (changes.length === 0) return null;
  return (
    <Warn title="签发以后，记录变了。">
      <Words>{`${changes.join("")}这一版不会跟着变。`}</Words>
      <Link href={`${complaint}?change=1`} go>
        {`照现在的记录，出第${next}版`}
      </Link>
    </Warn>
  );
}
