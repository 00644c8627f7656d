import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { type Evidence, evidenceKindNames, isOriginalHere } from "@/lib/evidence/evidence";
import type { Result } from "@/lib/result";
import { AddProof } from "./add-proof";

type Shown = {
  proofs: Pick<Evidence, "id" | "kind" | "name" | "originalStatus">[];
  /** Puts a file that has arrived beside the filing. */
  add: (evidenceId: string) => Promise<Result<null>>;
};

/** What shows that it was handed in and answered; the next letter encloses it. */
export function Proofs({ proofs, add }: Shown) {
  return (
    <Section title="凭据">
      {proofs.length === 0 && <p>回执、短信、页面截图都行。下一封信会附上。</p>}
      <ul className="rows">
        {proofs.map(({ id, kind, name, originalStatus }) => (
          <li key={id}>
            <Row
              href={`/evidence/${id}`}
              lead={name}
              sub={`${evidenceKindNames[kind]}${isOriginalHere({ originalStatus }) ? "" : "，原件没有传来"}`}
            />
          </li>
        ))}
      </ul>
      <AddProof add={add} />
    </Section>
  );
}
