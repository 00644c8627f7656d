import type { Metadata } from "next";
import { CallerRows, type ListedCaller } from "@/components/callers/caller-rows";
import { FreeNumbers } from "@/components/callers/free-numbers";
import { Suggested } from "@/components/callers/suggested";
import { FirstCall } from "@/components/calls/first-call";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Pages } from "@/components/ui/pages";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { UndoNote } from "@/components/ui/undo-note";
import { readOwnWord } from "@/lib/auth/own-word";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, opened, type Query, sealed } from "@/lib/auth/sealed-query";
import { type Caller, suggestions, ungrouped } from "@/lib/calls/callers";
import { listApart } from "@/lib/store/apart";
import { listCallers } from "@/lib/store/callers";
import { numbersOf } from "@/lib/store/calls";
import { saidInCalls } from "@/lib/store/heard";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { today } from "../calls/today";
import { numberLookQuery, readNumberLook } from "../number-look";
import { pageHref, pageOf } from "../pages";
import { accept, suggestAgain, waveAway } from "./actions";

export const metadata: Metadata = { title: "对方" };

type Logged = Awaited<ReturnType<typeof numbersOf>>;

export default async function Callers({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await ownerOrSignIn(addressOf("/callers", await searchParams));
  const found = owner ? await inHeavyTurn(owner, () => callersOf(owner)) : null;
  if (!owner || !found || found.logged.length + found.callers.length === 0) return <NoCallers />;
  const { callers, logged, suggested } = found;
  const asked = await opened(await searchParams);
  const away = readOwnWord(owner, asked.apart);
  const hidden = logged.find(({ number }) => number === "")?.count ?? 0;
  const now = today();
  const list = pageOf(callers, asked.page);
  const byNumber = new Map(logged.map((one) => [one.number, one]));
  return (
    <>
      <main className="page foot">
        <Top back="/calls" name="对方" />
        {away && <UndoNote done="以后不提了" word="还是提" undo={suggestAgain.bind(null, away)} />}
        {callers.length === 0 && suggested.length === 0 && (
          <Empty title="几个号码，常常是一家在打">
            把它们合并，次数合着算；对它的一次拒绝，能记给全部号码。
          </Empty>
        )}
        <div className="cols two">
          <div>
            {suggested.length > 0 && (
              <Section title="可能是同一家" end={<span className="nw">{suggested.length}处</span>}>
                <Suggested all={suggested} callers={callers} accept={accept} waveAway={waveAway} />
              </Section>
            )}
            {callers.length > 0 && (
              <Section title="已合并" end={<span className="nw">{callers.length}个</span>}>
                <CallerRows callers={list.items.map((one) => listed(one, byNumber))} today={now} />
                <Pages {...list} hrefOf={pageHref("/callers")} />
              </Section>
            )}
          </div>
          <div>
            <FreeNumbers
              list={freeList(owner, ungrouped(logged, callers), asked)}
              hidden={hidden}
              today={now}
              newHref={(number) => sealed(owner, "/callers/new", { number })}
            />
          </div>
        </div>
      </main>
      <Dock>
        <ButtonLink href="/callers/new" wide>
          合并号码
        </ButtonLink>
      </Dock>
    </>
  );
}

function NoCallers() {
  return (
    <FirstCall back="/calls" name="对方">
      几个号码，常常是一家在打。有了来电，在这里把它们合并，次数合着算。
    </FirstCall>
  );
}

/** Those that belong to nobody yet, as far as they are looked for. */
function freeList(owner: string, free: Logged, asked: Query) {
  const { q, page: part } = readNumberLook(asked);
  const found = free.filter(({ number }) => number.includes(q));
  const { items, page, pages } = pageOf(found, part + 1);
  const hrefOf = (at: number) => sealed(owner, "/callers", numberLookQuery({ q, page: at }));
  return { numbers: items, total: free.length, q, page, pages, hrefOf };
}

async function callersOf(owner: string) {
  const [callers, logged, said, apart] = await Promise.all([
    listCallers(owner),
    numbersOf(owner),
    saidInCalls(owner),
    listApart(owner),
  ]);
  return {
    callers,
    logged,
    suggested: suggestions({ said, numbers: numbersInOrder(logged) }, callers, apart),
  };
}

/** Those that showed, the one that rang first first. */
function numbersInOrder(logged: Logged): string[] {
  const shown = logged.filter(({ number }) => number !== "");
  return shown.toSorted((a, b) => (a.firstAt < b.firstAt ? -1 : 1)).map(({ number }) => number);
}

function listed({ id, name, numbers }: Caller, logged: Map<string, Logged[number]>): ListedCaller {
  const own = numbers.flatMap((number) => logged.get(number) ?? []);
  const lastAt =
    own
      .map((one) => one.lastAt)
      .sort()
      .at(-1) ?? null;
  return { id, name, numbers: numbers.length, count: own.reduce((sum, one) => sum + one.count, 0), lastAt };
}
