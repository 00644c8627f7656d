import type { Evidence } from "@/lib/evidence/evidence";
import { shortFingerprint } from "@/lib/evidence/fingerprint";
import { sizeInWords } from "@/lib/evidence/size";

/** 2.1MB; behind 详情 the fingerprint, and what it is good for. */
export function FingerprintLine({ evidence }: { evidence: Pick<Evidence, "sha256" | "size"> }) {
  return (
    <details className="hash soft">
      <summary className="fold">
        <span className="nw">{sizeInWords(evidence.size)}</span>，详情
      </summary>
      文件指纹<code className="nw">{shortFingerprint(evidence.sha256)}</code>，用来证明原件没有改过
    </details>
  );
}
