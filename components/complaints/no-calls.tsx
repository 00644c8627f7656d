import { NewCallButton } from "@/components/calls/new-call-button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Top } from "@/components/ui/top";

/** No call to complain about: none logged yet, or the choice leaves none. */
export function NoCalls({ query }: { query: string }) {
  return (
    <main className="page foot">
      <Top back="/complaints" name="投诉到哪里" />
      <Empty title={query ? "这样选，一次来电也没有" : "先有来电，才有投诉"}>
        <p>{query ? "换个号码、类型或者日期再看。" : "记下一次来电，号码和时间就够开头。"}</p>
        {query && (
          <Link href="/complaints/new/calls" go>
            重新选来电
          </Link>
        )}
      </Empty>
      {!query && (
        <Dock>
          <NewCallButton />
        </Dock>
      )}
    </main>
  );
}
