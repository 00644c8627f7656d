import NextLink from "next/link";
import { FileLine, type FileWays } from "@/components/files/file-line";
import { SendingProgress } from "@/components/files/sending-progress";
import type { FileOnWay } from "@/components/files/use-files";
import type { Upload } from "./use-uploads";

type Shown = FileWays & { one: FileOnWay<Upload> };

/** One file on its way into the evidence. */
export function UploadLine({ one, ...ways }: Shown) {
  const { file, far } = one;
  return (
    <FileLine one={one} over={far?.at === "known"} {...ways}>
      {far?.at === "known" ? (
        <p role="status">
          {far.text}
          <NextLink className="touch" href={`/evidence/${far.id}`} prefetch={false}>
            去看看
          </NextLink>
        </p>
      ) : (
        <SendingProgress file={file} bytes={far?.bytes ?? null} after="正在核对" />
      )}
    </FileLine>
  );
}
