import { policiesIn, policyInPrint } from "@/lib/law/policy";
import type { Letter } from "@/lib/letters/letter";
import { plainText } from "@/lib/letters/plain";
import { SourcedList } from "./rules";

/** The documents that the letter names and that are no law: what of them could not be verified, and where they were read. */
export function Policies({ letter }: { letter: Letter }) {
  const items = policiesIn(plainText(letter)).map((document) => ({
    ...document,
    text: `${policyInPrint(document)}：${document.caution}`,
  }));
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="policies-title" className="mt-6">
      <h2 id="policies-title">信里提到的文件，不是法条</h2>
      <SourcedList items={items} />
    </section>
  );
}
