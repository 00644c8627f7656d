import NextLink from "next/link";
import { FileLine } from "@/components/files/file-line";
import { SendingProgress } from "@/components/files/sending-progress";
import type { FileOnWay } from "@/components/files/use-files";
import type { Upload } from "./use-uploads";

type Shown = { one: FileOnWay<Upload>; onStop: () => void; onRetry: () => void };

/** One file on its way into the evidence. */
export function UploadLine({ one: { file, far, fault }, onStop, onRetry }: Shown) {
  const over = fault !== null || far?.at === "known";
  return (
    <FileLine
      name={file.name}
      fault={fault}
      stopWord={over ? "收起" : far ? "停下" : "不传"}
      onStop={onStop}
      onRetry={onRetry}
    >
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
