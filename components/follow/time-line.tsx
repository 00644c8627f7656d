import NextLink from "next/link";
import { CopyButton } from "@/components/ui/copy-button";
import { Words } from "@/components/ui/words";
import { allOf, kindsInWords } from "@/lib/calls/kind-count";
import type { TimelineEntry } from "@/lib/complaints/timeline";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";
import "./follow.css";

/** What happened in the whole matter, oldest first, and the dates that are still to come. */
export function TimeLine({ entries, today }: { entries: TimelineEntry[]; today: Day }) {
  const last = entries.findLast(({ tense }) => tense === "past")?.id;
  return (
    <ol className="time mt-3">
      {entries.map((entry) => (
        <li key={entry.id} className={classOf(entry, entry.id === last)}>
          <span className="when">
            <When day={monthDay(entry.on, today)} />
          </span>
          <Told entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** The column is as wide as a month and a day: another year stands above them. */
function When({ day }: { day: string }) {
  const [year, rest] = day.split("年");
  if (rest === undefined) return <Words>{day}</Words>;
  return (
    <>
      {year}年<wbr />
      <Words>{rest}</Words>
    </>
  );
}

function classOf({ tense, takenBack }: TimelineEntry, isLast: boolean): string | undefined {
  if (tense !== "past") return tense;
  return [takenBack && "back", isLast && "last"].filter(Boolean).join(" ") || undefined;
}

function Told({ entry }: { entry: TimelineEntry }) {
  const { what, words, number, marks, takenBack, evidenceIds, callsAfter } = entry;
  return (
    <div>
      <div className="first">
        <p className="what">{takenBack ? <s>{what}</s> : <Words>{what}</Words>}</p>
        <Change entry={entry} />
      </div>
      {number && <GivenNumber {...number} />}
      {words !== "" && <p className="more">{words}</p>}
      {evidenceIds.length > 0 && <p className="more">有{evidenceIds.length}份凭据</p>}
      {marks.map((mark) => (
        <p key={mark} className="more">
          <Words>{mark}</Words>
        </p>
      ))}
      {callsAfter !== null && allOf(callsAfter) > 0 && (
        <p className="more">
          这以后<Words>{kindsInWords(callsAfter)}</Words>
        </p>
      )}
    </div>
  );
}

function GivenNumber({ name, value }: { name: string; value: string }) {
  return (
    <p className="number">
      <span>
        {name} <span className="num">{value}</span>
      </span>
      <CopyButton small text={value} label={`复制${name}`} said={value} />
    </p>
  );
}

function Change({ entry: { of, step, what } }: { entry: TimelineEntry }) {
  if (!step) return null;
  const page = step.kind === "filed" ? "filed" : "reply";
  return (
    <NextLink
      href={`/complaints/${of}/${page}?step=${step.id}`}
      prefetch={false}
      className="touch soft"
      aria-label={`改：${what}`}
    >
      改
    </NextLink>
  );
}
