import type { Evidence } from "@/lib/evidence/evidence";
import { shortFingerprint } from "@/lib/evidence/fingerprint";
import { sizeInWords } from "@/lib/evidence/size";

/** 2.1MB 文件指纹3fa91c07…e2d4 */
export function FingerprintLine({ evidence }: { evidence: Pick<Evidence, "sha256" | "size"> }) {
  return (
    <p className="hash soft">
      <span className="nw">{sizeInWords(evidence.size)}</span>　
      <span className="inline-block">
        文件指纹<code className="nw">{shortFingerprint(evidence.sha256)}</code>
      </span>
    </p>
  );
}
