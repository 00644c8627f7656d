import type { Metadata } from "next";
import { FillTogether } from "@/components/calls/fill-together";
import { FirstCall } from "@/components/calls/first-call";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { SpoiledList } from "@/components/ui/spoiled";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { addressOf, isSpoiled, opened } from "@/lib/auth/sealed-query";
import { lackingInWords, unfinishedNumbers } from "@/lib/calls/fill";
import { noneShown } from "@/lib/calls/fill-form";
import { identify } from "@/lib/numbers/identify";
import { allCalls } from "@/lib/store/calls";
import { fillTogether } from "../actions";
import type { SearchParams } from "../query";

export const metadata: Metadata = { title: "还差这些" };

export default async function Unfinished({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await opened(await searchParams);
  const owner = await ownerOrSignIn(addressOf("/calls/unfinished", await searchParams));
  const calls = owner ? await allCalls(owner) : [];
  if (calls.length === 0) return <NoneLogged />;
  const numbers = unfinishedNumbers(calls);
  const choices = numbers.map((one) => ({
    value: one.number || noneShown,
    label: identify(one.number).display,
    hint: lackingInWords(one),
    asks: one.asks,
    proposed: one.proposed,
  }));
  const wanted = new Set([params.number ?? []].flat().flatMap((numbers) => numbers.split(",")));
  const named = choices.filter(({ value }) => wanted.has(value)).map(({ value }) => value);
  const ticked = choices.length === 1 ? choices.map(({ value }) => value) : named;
  return (
    <main className="page foot">
      <Top back="/calls" name="还差这些" />
      {isSpoiled(params) && <SpoiledList />}
      {choices.length > 0 ? (
        <FillTogether choices={choices} ticked={ticked} save={fillTogether} />
      ) : (
        <AllWritten />
      )}
    </main>
  );
}

function NoneLogged() {
  return (
    <FirstCall back="/calls" name="还差这些">
      号码和时间就够开头；怎么打来的、推销什么，以后在这里一起补。
    </FirstCall>
  );
}

function AllWritten() {
  return (
    <>
      <Empty title="都写完了。">怎么打来的、推销什么，每次来电都有。</Empty>
      <Dock>
        <ButtonLink href="/complaints/new" wide>
          写投诉信
        </ButtonLink>
      </Dock>
    </>
  );
}
