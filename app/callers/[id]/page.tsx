import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CallerNumbers, inOrder } from "@/components/callers/caller-numbers";
import { CallerSentence } from "@/components/callers/caller-sentence";
import { WhatFollowed } from "@/components/callers/what-followed";
import { WhenTheyCall } from "@/components/callers/when-they-call";
import { NewCallButton } from "@/components/calls/new-call-button";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Link } from "@/components/ui/link";
import { Pages } from "@/components/ui/pages";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened, type Query } from "@/lib/auth/sealed-query";
import { findCaller } from "@/lib/store/callers";
import { listHref } from "../../calls/address";
import { pageHref, pageOf } from "../../pages";
import { toldBy } from "../../pattern/told";

export const metadata: Metadata = { title: "对方" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function OneCaller({ params, searchParams }: Props) {
  const { id } = await params;
  const owner = await requireOwner(addressOf(`/callers/${id}`, await searchParams));
  const caller = await findCaller(owner, id);
  if (!caller) notFound();
  const { told, events, eventCount, now } = await toldBy(owner, caller);
  const { items, ...place } = pageOf(inOrder(caller.numbers, told), (await opened(await searchParams)).page);
  return (
    <>
      <main className="page foot">
        <Top back="/callers" name={caller.name} own end={<a href={`/callers/${id}/edit`}>改</a>} />
        <CallerSentence told={told} numbers={caller.numbers.length} today={now} />
        {caller.note && <p className="soft whitespace-pre-line">{caller.note}</p>}
        <div className="cols two">
          <div>
            <Section title="它用的号码" end={<span className="nw">{caller.numbers.length}个</span>}>
              <CallerNumbers
                numbers={items}
                told={told}
                today={now}
                listHref={(number) => listHref(owner, {}, { number })}
              />
              <Pages {...place} hrefOf={pageHref(`/callers/${id}`)} />
            </Section>
            <WhatFollowed
              events={events}
              count={eventCount}
              today={now}
              href={`/refusals/new?caller=${id}`}
            />
            {told.total > 0 && (
              <Link href={`/plan?caller=${id}`} go>
                下一步找哪里
              </Link>
            )}
          </div>
          {told.total > 0 && (
            <div>
              <WhenTheyCall told={told} today={now} />
            </div>
          )}
        </div>
      </main>
      <Dock>
        {told.total > 0 ? (
          <ButtonLink href={`/complaints/new?caller=${id}`} wide>
            写投诉信
          </ButtonLink>
        ) : (
          <NewCallButton />
        )}
      </Dock>
    </>
  );
}
