import { Row } from "@/components/ui/row";
import { rowChanged } from "@/lib/evidence/changed";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { shortFingerprint } from "@/lib/evidence/fingerprint";
import { sizeInWords } from "@/lib/evidence/size";
import { type Linked, LinksInWords } from "./links-in-words";

type Listed = Omit<Evidence, "callIds"> & Linked & { broken?: boolean };

/** What is neither heard nor shown in place: PDF, video. */
export function FileRows({ evidence }: { evidence: Listed[] }) {
  return (
    <ul className="rows">
      {evidence.map((one) => (
        <li key={one.id}>
          <Row
            href={`/evidence/${one.id}`}
            lead={one.broken ? rowChanged : one.name}
            sub={
              <>
                {evidenceKindNames[one.kind]}，{sizeInWords(one.size)}，
                <LinksInWords {...one} />
                <code className="block">{shortFingerprint(one.sha256)}</code>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
