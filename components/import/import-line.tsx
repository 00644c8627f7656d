import NextLink from "next/link";
import { FileLine, type FileWays } from "@/components/files/file-line";
import { SendingProgress } from "@/components/files/sending-progress";
import type { FileOnWay } from "@/components/files/use-files";
import { counted } from "./counted";
import { ReadingProgress } from "./reading-progress";
import type { Importing } from "./use-import-files";

type Shown = FileWays & { one: FileOnWay<Importing> };

/** One file on its way into the log: sent, read, and where to choose from it. */
export function ImportLine({ one, ...ways }: Shown) {
  return (
    <FileLine one={one} over={one.far?.at === "ready"} {...ways}>
      <Far {...one} />
    </FileLine>
  );
}

function Far({ file, far }: { file: File; far: Importing | null }) {
  if (far?.at === "reading") return <ReadingProgress {...far} size={file.size} name={file.name} />;
  if (far?.at !== "ready")
    return <SendingProgress file={file} bytes={far?.bytes ?? null} after="正在看是哪一种" />;
  const { said, next } = whatNow(far);
  return (
    <p role="status">
      {said}，
      <NextLink className="touch" href={`/import/${far.id}`} prefetch={false}>
        {next}
      </NextLink>
    </p>
  );
}

function whatNow({ read, asks }: { read: number; asks: boolean }): { said: React.ReactNode; next: string } {
  if (asks) return { said: "需要你确认才能读", next: "去确认" };
  if (read === 0) return { said: "一条都没读出来", next: "看看怎么回事" };
  return { said: <span className="nw">一共{counted(read)}</span>, next: "去挑要记的" };
}
