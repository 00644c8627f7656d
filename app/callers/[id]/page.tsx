import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CallerNumbers } from "@/components/callers/caller-numbers";
import { CallerSentence } from "@/components/callers/caller-sentence";
import { Events } from "@/components/callers/events";
import { DaysPicture, HoursPicture } from "@/components/callers/when-they-call";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { figures } from "@/lib/calls/figures";
import { eventsOf } from "@/lib/complaints/events";
import { callsOfNumbers, findCaller } from "@/lib/store/callers";
import { listComplaints } from "@/lib/store/complaints";
import { listRefusals } from "@/lib/store/refusals";
import { today } from "../../calls/today";

export const metadata: Metadata = { title: "骚扰方" };

export default async function OneCaller({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const owner = await requireOwner();
  const caller = await findCaller(owner, id);
  if (!caller) notFound();
  const [calls, refusals, complaints] = await Promise.all([
    callsOfNumbers(owner, caller.numbers),
    listRefusals(owner),
    listComplaints(owner),
  ]);
  const now = today();
  const told = figures(calls, refusals);
  const events = eventsOf({ calls, refusals, complaints }, now);
  return (
    <>
      <main className="page foot">
        <Top back="/callers" name={caller.name} end={<a href={`/callers/${id}/edit`}>改</a>} />
        <CallerSentence told={told} numbers={caller.numbers.length} today={now} />
        {caller.note && <p className="soft whitespace-pre-line">{caller.note}</p>}
        <div className="cols two">
          <div>
            <Section title="它用的号码" end={<span className="nw">{caller.numbers.length}个</span>}>
              <CallerNumbers numbers={caller.numbers} told={told} today={now} />
            </Section>
            <Section title="拒绝和投诉以后" end={<a href={`/refusals/new?caller=${id}`}>记一次拒绝</a>}>
              {events.length > 0 ? (
                <Events events={events} today={now} />
              ) : (
                <p>还没记过拒绝。说过不要再打，还打来，投诉时最要紧。</p>
              )}
            </Section>
          </div>
          {calls.length > 0 && (
            <div>
              <Section title="哪天打来">
                <DaysPicture told={told} today={now} />
              </Section>
              <Section title="几点打来">
                <HoursPicture told={told} />
              </Section>
            </div>
          )}
        </div>
      </main>
      <Dock>
        {calls.length > 0 ? (
          <ButtonLink href={`/complaints/new?caller=${id}`} wide>
            写投诉信
          </ButtonLink>
        ) : (
          <ButtonLink href="/calls/new" wide>
            刚接到一个
          </ButtonLink>
        )}
      </Dock>
    </>
  );
}
