import type { Metadata } from "next";
import { CallerRows, type ListedCaller } from "@/components/callers/caller-rows";
import { FreeNumbers } from "@/components/callers/free-numbers";
import { Suggested } from "@/components/callers/suggested";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { UndoNote } from "@/components/ui/undo-note";
import { requireOwner } from "@/lib/auth/owner";
import { opened, sealed } from "@/lib/auth/sealed-query";
import { type Caller, suggestions, ungrouped } from "@/lib/calls/callers";
import { listApart } from "@/lib/store/apart";
import { listCallers } from "@/lib/store/callers";
import { numbersOf } from "@/lib/store/calls";
import { saidInCalls } from "@/lib/store/heard";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { today } from "../calls/today";
import { accept, suggestAgain, waveAway } from "./actions";

export const metadata: Metadata = { title: "骚扰方" };

type Logged = Awaited<ReturnType<typeof numbersOf>>;

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function Callers({ searchParams }: { searchParams: Query }) {
  const owner = await requireOwner();
  const { callers, logged, suggested } = await inHeavyTurn(owner, () => callersOf(owner));
  const away = opened(await searchParams).apart;
  const hidden = logged.find(({ number }) => number === "")?.count ?? 0;
  const now = today();
  return (
    <>
      <main className="page foot">
        <Top back="/calls" name="骚扰方" />
        {typeof away === "string" && (
          <UndoNote done="以后不提了" word="还是提" undo={suggestAgain.bind(null, away)} />
        )}
        {callers.length === 0 && suggested.length === 0 && (
          <Empty title="几个号码，常常是一家在打">把它们归到一起，次数和拒绝就能合着算。</Empty>
        )}
        <div className="cols two">
          <div>
            {suggested.length > 0 && (
              <Section title="看着像一家" end={<span className="nw">{suggested.length}处</span>}>
                <Suggested all={suggested} callers={callers} accept={accept} waveAway={waveAway} />
              </Section>
            )}
            {callers.length > 0 && (
              <Section title="归好的" end={<span className="nw">{callers.length}个</span>}>
                <CallerRows callers={callers.map((one) => listed(one, logged))} today={now} />
              </Section>
            )}
          </div>
          <div>
            <FreeNumbers
              numbers={ungrouped(logged, callers)}
              hidden={hidden}
              today={now}
              newHref={(number) => sealed("/callers/new", { number })}
            />
          </div>
        </div>
      </main>
      <Dock>
        <ButtonLink href="/callers/new" wide>
          归一个骚扰方
        </ButtonLink>
      </Dock>
    </>
  );
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

function listed({ id, name, numbers }: Caller, logged: Logged): ListedCaller {
  const own = logged.filter(({ number }) => numbers.includes(number));
  const lastAt =
    own
      .map((one) => one.lastAt)
      .sort()
      .at(-1) ?? null;
  return { id, name, numbers: numbers.length, count: own.reduce((sum, one) => sum + one.count, 0), lastAt };
}
