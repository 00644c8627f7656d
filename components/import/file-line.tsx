import NextLink from "next/link";
import { Icon } from "@/components/ui/icon";
import { circleAlert, x } from "@/components/ui/icons";
import { Progress } from "@/components/ui/progress";
import { sentInWords, sizeInWords } from "@/lib/evidence/size";
import type { ImportFile } from "./use-import-files";

const stopWords = {
  waiting: "不传",
  sending: "停下",
  reading: "停下",
  ready: "收起",
  failed: "收起",
} as const;

/** One file on its way into the log: sent, read, and where to choose from it; or why not, and again. */
export function FileLine({
  one,
  onStop,
  onRetry,
}: {
  one: ImportFile;
  onStop: () => void;
  onRetry: () => void;
}) {
  const { file, state, text, again, id } = one;
  return (
    <li className="up">
      <div className="upline">
        <b>{file.name}</b>
        <button type="button" className="x" onClick={onStop} aria-label={`${stopWords[state]}${file.name}`}>
          <Icon of={x} />
        </button>
      </div>
      <FileProgress one={one} />
      {state === "failed" && (
        <p className="err" role="alert">
          <Icon of={circleAlert} small />
          <span>{text}</span>
        </p>
      )}
      {state === "failed" && again && (
        <button type="button" className="link" onClick={onRetry}>
          再传一次
        </button>
      )}
      {state === "ready" && (
        <p role="status">
          读了<span className="nw">{one.read.toLocaleString("en")}条</span>，
          <NextLink className="touch" href={`/import/${id}`} prefetch={false}>
            去挑要记的
          </NextLink>
        </p>
      )}
    </li>
  );
}

function FileProgress({ one: { file, state, sent, read, passed } }: { one: ImportFile }) {
  if (state === "reading")
    return <ReadingProgress read={read} passed={passed} size={file.size} name={file.name} />;
  if (state !== "waiting" && state !== "sending") return null;
  const sending = sent < file.size ? sentInWords(sent, file.size) : "传完了，正在看是哪一种";
  const words = state === "waiting" ? `排着队，共${sizeInWords(file.size)}` : sending;
  return <Progress value={sent / file.size} label={`上传${file.name}`} words={words} />;
}

/** How far a file is read. passed: bytes of its size. */
export function ReadingProgress({
  read,
  passed,
  size,
  name,
}: {
  read: number;
  passed: number;
  size: number;
  name: string;
}) {
  return (
    <Progress
      value={passed / size}
      label={`读${name}`}
      words={
        <>
          正在读，读了<span className="nw">{read.toLocaleString("en")}条</span>
        </>
      }
    />
  );
}
