import { SourcedList } from "@/components/complaints/rules";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/deadlines/deadline";
import type { Rung } from "@/lib/plan/plan";
import { warnedAbove } from "@/lib/plan/warned-above";
import { RungRow } from "./rung-row";
import "@/components/complaints/complaints.css";

/** Every door in the order in which one goes through them; those that do not fit, and the sources, are folded away. */
export function Ladder({ rungs, today }: { rungs: Rung[]; today: Day }) {
  const aside = rungs.filter(({ state }) => state === "skipped" || state === "closed");
  const way = rungs.filter((rung) => !aside.includes(rung));
  const above = warnedAbove([...way, ...aside], (rung) => rung);
  return (
    <Section title="办理顺序">
      <Rungs rungs={way} today={today} above={above} />
      {aside.length > 0 && (
        <details>
          <summary className="fold">
            先别找的<Words>{`${aside.length}处`}</Words>
          </summary>
          <Rungs rungs={aside} today={today} above={above} />
        </details>
      )}
      <details>
        <summary className="fold">这些从哪里查到的</summary>
        <Sources rungs={rungs} />
      </details>
    </Section>
  );
}

type Listed = { rungs: Rung[]; today: Day; above: Map<Rung, string> };

function Rungs({ rungs, today, above }: Listed) {
  return (
    <ol className="ladder">
      {rungs.map((rung) => (
        <RungRow
          key={`${rung.channel}-${rung.complaintId}`}
          rung={rung}
          today={today}
          above={above.get(rung)}
        />
      ))}
    </ol>
  );
}

function Sources({ rungs }: { rungs: Rung[] }) {
  return rungs.map(({ channel, complaintId, name, why, warning }) => (
    <SourcedList key={`${channel}-${complaintId}`} title={name} items={warning ? [why, warning] : [why]} />
  ));
}
