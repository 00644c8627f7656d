import type { Metadata } from "next";
import { ReadBackForm } from "@/components/export/read-back-form";
import { Top } from "@/components/ui/top";
import { Warn } from "@/components/ui/warn";
import { isQuotaKind, overQuota } from "@/lib/store/quota";

export const metadata: Metadata = { title: "读回案件数据" };

const wrongs = new Map([
  ["empty", "没有选文件。"],
  ["large", "文件太大，最多64MB。"],
  ["json", "这不是案件数据，或者文件坏了。"],
  ["often", "今天从这里读得太多了，过一阵再读一次。"],
  ["full", "这份案件数据放不下。"],
  ["shape", "这份案件数据有一处读不懂："],
]);

type Query = Promise<Partial<Record<"wrong" | "at" | "what", string | string[]>>>;

export default async function Import({ searchParams }: { searchParams: Query }) {
  const { wrong, at, what } = await searchParams;
  const said = typeof wrong === "string" ? wrongs.get(wrong) : undefined;
  return (
    <main className="page foot">
      <Top back="/me" name="读回案件数据" />
      {said && (
        <Warn title={said}>
          {wrong === "shape" && typeof at === "string" ? `${at}。` : ""}
          {wrong === "full" && isQuotaKind(what) ? overQuota(what, 0).text : ""}
          什么都没有读进来，记录还是原来的样子。
        </Warn>
      )}
      <p className="mt-2">以前带走的，在这里读回来。来电、文书都加进现有的记录里，原来有的不动。</p>
      <p className="soft mt-2">“全部带走”的ZIP连录音、截图的原件一起读回来；JSON里没有原件，要另外传。</p>
      <ReadBackForm />
    </main>
  );
}
