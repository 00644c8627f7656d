import { NewCallButton } from "@/components/calls/new-call-button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Top } from "@/components/ui/top";
import { anothersCalls } from "@/lib/complaints/anothers";

type Props = {
  /** The address of the choice, without the question mark; "" for all there are. */
  query: string;
  /** Where the same choice is changed. */
  again: string;
  /** Why its days take none; null where they can. */
  backwards: string | null;
  /** There are such calls, all of them somebody else's. */
  onlyAnothers: boolean;
};

/** No call to complain about: none logged yet, or the choice leaves none. */
export function NoCalls({ query, again, backwards, onlyAnothers }: Props) {
  return (
    <main className="page foot">
      <Top back="/complaints" name="找哪里投诉" />
      <Empty title={query ? "这样选，一次来电也没有" : "先有来电，才有投诉"}>
        {onlyAnothers && <p>{anothersCalls}</p>}
        <p>{query ? (backwards ?? "换个号码、类型或者日期再看。") : "记下一次来电，号码和时间就够开头。"}</p>
        {query && (
          <Link href={again} go>
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
