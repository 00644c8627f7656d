// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a letter are frozen in order, so their place is their key

import { Words } from "@/components/ui/words";
import type { Run } from "@/lib/letters/letter";

/** Where the check panel explains a claim. */
export function claimAnchor(id: string): string {
  return `claim-${id}`;
}

/** A stretch of the letter; what the log backs carries a dotted underline and leads to its source. */
export function Runs({ runs, linked }: { runs: Run[]; linked: boolean }) {
  return runs.map((run, index) => {
    const words = <Words>{run.text}</Words>;
    if (!run.fact) return <span key={index}>{words}</span>;
    const key = `${run.fact}-${index}`;
    if (!linked) {
      return (
        <span key={key} className="fact">
          {words}
        </span>
      );
    }
    return (
      <a key={key} className="fact" href={`#${claimAnchor(run.fact)}`}>
        {words}
      </a>
    );
  });
}
