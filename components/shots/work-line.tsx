import { Progress } from "@/components/ui/progress";
import { Warn } from "@/components/ui/warn";
import { sizeInWords } from "@/lib/evidence/size";
import { bytesNeeded } from "./open-reader";
import type { Work } from "./use-shots";
import { farWords, shareOf, troubleWords } from "./words";

/** What is going on, and how far it is. */
export function WorkLine({ work }: { work: Work }) {
  if (work.at === "rest" || work.at === "paused") return null;
  if (work.at === "asking") return <Asking />;
  if (work.at === "stopped") {
    return (
      <div role="alert" className="mt-4">
        <Warn title={troubleWords[work.trouble]} />
      </div>
    );
  }
  return (
    <div className="mt-4">
      {work.at === "loading" ? (
        <Progress value={work.bytes / bytesNeeded} label="下载文字识别组件" words={loadWords(work.bytes)} />
      ) : (
        <Progress
          value={shareOf(work.nth, work.of, work.far)}
          label="认截图上的字"
          words={farWords(work.nth, work.of, work.far)}
        />
      )}
    </div>
  );
}

function Asking() {
  return (
    <p className="mt-4" role="status">
      文字识别组件有<b className="nw">{sizeInWords(bytesNeeded)}</b>
      ，只下这一次，以后断网也能认。用流量的话，连上无线网再下。
    </p>
  );
}

function loadWords(bytes: number): string {
  if (bytes >= bytesNeeded) return "下完了，正在装好";
  return `下了${sizeInWords(bytes)}，共${sizeInWords(bytesNeeded)}`;
}
