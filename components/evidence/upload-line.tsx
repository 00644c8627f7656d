import NextLink from "next/link";
import { Icon } from "@/components/ui/icon";
import { circleAlert, x } from "@/components/ui/icons";
import { Progress } from "@/components/ui/progress";
import { sentInWords, sizeInWords } from "@/lib/evidence/size";
import type { Upload } from "./use-uploads";

/** One file on its way: its name, how far it is, and a way to stop it; or why it did not arrive, and again. */
export function UploadLine({ upload, onStop, onRetry }: Shown) {
  const { file, state, text, id } = upload;
  return (
    <li className="up">
      <div className="upline">
        <b>{file.name}</b>
        <button type="button" className="x" onClick={onStop} aria-label={`${stopWords[state]}${file.name}`}>
          <Icon of={x} />
        </button>
      </div>
      {(state === "sending" || state === "waiting") && (
        <Progress value={upload.sent / file.size} label={`上传${file.name}`} words={words(upload)} />
      )}
      {state === "failed" && (
        <>
          <p className="err" role="alert">
            <Icon of={circleAlert} small />
            <span>{text}</span>
          </p>
          {upload.again && (
            <button type="button" className="link" onClick={onRetry}>
              再传一次
            </button>
          )}
        </>
      )}
      {state === "known" && (
        <p role="status">
          {text}
          <NextLink className="touch" href={`/evidence/${id}`} prefetch={false}>
            去看看
          </NextLink>
        </p>
      )}
    </li>
  );
}

type Shown = { upload: Upload; onStop: () => void; onRetry: () => void };

const stopWords = { waiting: "不传", sending: "停下", failed: "收起", known: "收起" } as const;

function words({ state, sent, file }: Upload): string {
  if (state === "waiting") return `排着队，共${sizeInWords(file.size)}`;
  return sent < file.size ? sentInWords(sent, file.size) : "传完了，正在核对";
}
