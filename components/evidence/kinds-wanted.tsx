import { kindsExplained } from "@/lib/evidence/kinds";

/** Before anything is there: what is worth keeping, and why. */
export function KindsWanted() {
  return (
    <section className="section" aria-labelledby="kinds-wanted">
      <h2 id="kinds-wanted">还没有证据。这些都用得上</h2>
      <dl className="rows mt-2">
        {kindsExplained.map(({ kind, name, why }) => (
          <div key={kind} className="py-2">
            <dt className="font-bold">{name}</dt>
            <dd className="soft">{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
