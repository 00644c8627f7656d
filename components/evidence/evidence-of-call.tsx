import NextLink from "next/link";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { AskKinds, type SayKind } from "./ask-kinds";
import { mediaOf } from "./evidence-words";
import { FileRows } from "./file-rows";
import { FingerprintLine } from "./fingerprint-line";
import { Player } from "./player";
import { Thumbs } from "./thumbs";

type Listed = Omit<Evidence, "callIds"> & { hasCopy: boolean; links: number };

/** What supports one call, on that call's page. */
export function EvidenceOfCall({ evidence, say }: { evidence: Listed[]; say: SayKind }) {
  const { heard, seen, files } = byWay(evidence);
  return (
    <>
      {heard.map((one) => (
        <div key={one.id} className="mt-3">
          <NextLink className="t44" href={`/evidence/${one.id}`} prefetch={false}>
            {evidenceKindNames[one.kind]}
          </NextLink>
          <Player recording={one} />
          <FingerprintLine evidence={one} />
        </div>
      ))}
      {seen.length > 0 && <Thumbs evidence={seen} />}
      <AskKinds evidence={seen} say={say} />
      {files.length > 0 && <FileRows evidence={files} />}
    </>
  );
}

/** What is heard, seen, or handed out. */
export function byWay<E extends Pick<Evidence, "mime">>(evidence: E[]) {
  const is = (...media: string[]) => evidence.filter((one) => media.includes(mediaOf(one)));
  return { heard: is("audio"), seen: is("image"), files: is("video", "document") };
}
