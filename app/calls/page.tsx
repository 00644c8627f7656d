import type { Metadata } from "next";
import NextLink from "next/link";
import type { CallAddress } from "@/components/calls/call-address";
import { CallFilters } from "@/components/calls/call-filters";
import { CallDays } from "@/components/calls/call-list";
import { CallSearch } from "@/components/calls/call-search";
import { FilterWords } from "@/components/calls/filter-words";
import { NewCallButton } from "@/components/calls/new-call-button";
import { NoCalls } from "@/components/calls/no-calls";
import { ReadInNote } from "@/components/export/read-in-note";
import { Dock } from "@/components/ui/dock";
import { Link } from "@/components/ui/link";
import { mainId, Places } from "@/components/ui/places";
import { SpoiledList } from "@/components/ui/spoiled";
import { Top } from "@/components/ui/top";
import { UndoNote } from "@/components/ui/undo-note";
import { askerOf } from "@/lib/auth/asker-here";
import { readOwnWord } from "@/lib/auth/own-word";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, isSpoiled, opened } from "@/lib/auth/sealed-query";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { listCalls } from "@/lib/store/calls";
import { countDeletedCalls } from "@/lib/store/deleted-calls";
import { bringBack } from "./actions";
import { callHref, listHref } from "./address";
import { readPlace, type SearchParams, toQuery } from "./query";

export const metadata: Metadata = { title: "来电" };

export default async function Calls({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await opened(await searchParams);
  const { cursor, ...now } = readPlace(params);
  const owner = await ownerOrSignIn(addressOf("/calls", await searchParams));
  const found = owner
    ? await listCalls(owner, toQuery(now, cursor))
    : { calls: [], next: null, total: 0, isMore: false };
  const deletedCount = owner ? await countDeletedCalls(owner) : 0;
  const asker = await askerOf(owner);
  const today = dayInBeijing(new Date());
  const deleted = owner && readOwnWord(owner, params.deleted);
  const filtering = params.filters === "1";
  return (
    <>
      <Places here="来电" />
      <main className="page bar" id={mainId} tabIndex={-1}>
        <Top name="来电" end={<FilterSwitch asker={asker} now={now} open={filtering} />} />
        {deleted && <UndoNote done="删掉了" word="恢复" undo={bringBack.bind(null, deleted)} />}
        {isSpoiled(params) && <SpoiledList />}
        {owner && <ReadInNote code={readOwnWord(owner, params.read)} />}
        <div className="cols two left">
          <div>
            <CallSearch now={now} today={today} />
            {found.total > 0 && <Beyond />}
            <div className={filtering ? undefined : "only-wide"}>
              <CallFilters now={now} today={today} hrefOf={(change) => listHref(asker, now, change)} />
            </div>
            <Link href="/import" go>
              从手机、详单、截图、文字导入
            </Link>
          </div>
          <div>
            <FilterWords now={now} total={found.total} isMore={found.isMore} />
            {found.total === 0 && (
              <NoCalls narrowed={Object.values(now).some(Boolean)} from={now.from} to={now.to} />
            )}
            <CallDays
              calls={found.calls}
              today={today}
              hrefOf={(id) => callHref(asker, id, { ...now, cursor })}
            />
            <Pages asker={asker} now={now} cursor={cursor} next={found.next} />
            {deletedCount > 0 && (
              <Link href="/calls/deleted" go>
                删掉的{deletedCount}条
              </Link>
            )}
          </div>
        </div>
      </main>
      <Dock>
        <NewCallButton />
      </Dock>
    </>
  );
}

/** What the log shows when it is looked at as a whole. */
function Beyond() {
  return (
    <nav className="flex flex-wrap gap-x-6" aria-label="合起来看">
      <Link href="/pattern">规律</Link>
      <Link href="/callers">对方</Link>
    </nav>
  );
}

type Here = { asker: string | null; now: CallAddress };

function FilterSwitch({ asker, now, open }: Here & { open: boolean }) {
  return (
    <NextLink
      className="touch only-narrow"
      href={listHref(asker, now, { filters: open ? undefined : "1" })}
      prefetch={false}
      scroll={false}
    >
      {open ? "收起" : "筛选"}
    </NextLink>
  );
}

function Pages({ asker, now, cursor, next }: Here & { cursor?: string; next: string | null }) {
  if (!cursor && !next) return null;
  return (
    <nav className="mt-6 flex flex-wrap justify-between gap-4 border-t border-ink pt-2" aria-label="翻页">
      {cursor && (
        <NextLink className="link" href={listHref(asker, now, {})} prefetch={false}>
          回到最近
        </NextLink>
      )}
      {next && (
        <NextLink className="link ml-auto" href={listHref(asker, now, { cursor: next })} prefetch={false}>
          更早的
        </NextLink>
      )}
    </nav>
  );
}
