import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { secondsInWords } from "@/lib/letters/wording";

/** The invented evidence: what each file is, its length, its fingerprint. */
export function SampleEvidence({ evidence }: { evidence: Evidence[] }) {
  return (
    <Section title="证据" end={<Words>{`${evidence.length}份`}</Words>}>
      <ol className="rows">
        {evidence.map((one) => (
          <li key={one.id} className="py-2">
            <p>
              <b>{evidenceKindNames[one.kind]}</b>
              {one.seconds !== null && (
                <>
                  ，<Words>{secondsInWords(one.seconds)}</Words>
                </>
              )}
            </p>
            <p className="soft">
              {one.name}，对应<Words>{`${one.callIds.length}次`}</Words>来电
            </p>
            <p className="label">
              文件指纹<code>{`${one.sha256.slice(0, 8)}…${one.sha256.slice(-4)}`}</code>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
