import { Empty } from "@/components/ui/empty";
import { Road } from "@/components/ui/road";
import { backwards, isBackwards } from "@/lib/deadlines/period";

const steps = ["记录", "证据", "投诉", "提交", "跟进"];

/** Nothing to list: nothing logged yet, or nothing that fits. */
export function NoCalls({ narrowed, from, to }: { narrowed: boolean; from?: string; to?: string }) {
  if (narrowed)
    return (
      <Empty title="没有这样的来电">
        <p>{isBackwards(from, to) ? backwards : "少选一样，或者换个字找。"}</p>
      </Empty>
    );
  return (
    <Empty title="还没记过来电">
      <p>接到一个，就记一个：号码和时间就够，别的以后再补。</p>
      <div className="mt-4">
        <Road steps={steps.map((name, at) => ({ name, state: at === 0 ? "here" : "ahead" }))} />
      </div>
    </Empty>
  );
}
