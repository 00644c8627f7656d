import { Row } from "@/components/ui/row";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { shortFingerprint } from "@/lib/evidence/fingerprint";
import { sizeInWords } from "@/lib/evidence/size";

/** links: calls that it supports. */
type Listed = Omit<Evidence, "callIds"> & { links: number };

/** What is neither heard nor shown in place: PDF, video. */
export function FileRows({ evidence }: { evidence: Listed[] }) {
  return (
    <ul className="rows">
      {evidence.map((one) => (
        <li key={one.id}>
          <Row
            href={`/evidence/${one.id}`}
            lead={one.name}
            sub={
              <>
                {evidenceKindNames[one.kind]}，{sizeInWords(one.size)}，
                {one.links > 0 ? `连${one.links}次来电` : <span className="alarm">还没连来电</span>}
                <code className="block">{shortFingerprint(one.sha256)}</code>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
