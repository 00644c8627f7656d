import type { Metadata } from "next";
import { Busiest } from "@/components/callers/busiest";
import { Events } from "@/components/callers/events";
import { FiguresList } from "@/components/callers/figures-list";
import { DaysPicture, HoursPicture } from "@/components/callers/when-they-call";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { figures } from "@/lib/calls/figures";
import { channels } from "@/lib/channels";
import { enoughForFigures } from "@/lib/channels/parts/figures-annex";
import { eventsOf } from "@/lib/complaints/events";
import { listInWords } from "@/lib/letters/wording";
import { listCallers } from "@/lib/store/callers";
import { allCalls } from "@/lib/store/calls";
import { listComplaints } from "@/lib/store/complaints";
import { listRefusals } from "@/lib/store/refusals";
import { today } from "../calls/today";

/** The doors whose letter encloses them. */
const printedIn = listInWords(channels.filter(({ wantsFigures }) => wantsFigures).map(({ name }) => name));

export const metadata: Metadata = { title: "规律" };

export default async function PatternPage() {
  const owner = await requireOwner();
  const [calls, refusals, complaints, callers] = await Promise.all([
    allCalls(owner),
    listRefusals(owner),
    listComplaints(owner),
    listCallers(owner),
  ]);
  const now = today();
  const told = figures(calls, refusals);
  const events = eventsOf({ calls, refusals, complaints }, now);
  return (
    <>
      <main className="page foot">
        <Top back="/calls" name="规律" />
        {calls.length === 0 ? (
          <Empty title="记下几次，规律就出来了。">哪天最多，几点打来，拒绝以后还打没打，都从记录里数。</Empty>
        ) : (
          <div className="cols two">
            <div>
              <Section title="哪天打来">
                <DaysPicture told={told} today={now} />
              </Section>
              <Section title="几点打来">
                <HoursPicture told={told} />
              </Section>
              <Section title="谁打得最多" end={<a href="/callers">骚扰方</a>}>
                <Busiest told={told} callers={callers} />
              </Section>
            </div>
            <div>
              <Section title="拒绝和投诉以后" end={<a href="/refusals/new">记一次拒绝</a>}>
                {events.length > 0 ? (
                  <Events events={events} today={now} />
                ) : (
                  <p>还没记过拒绝。说过不要再打，还打来，投诉时最要紧。</p>
                )}
              </Section>
              <Section title="投诉会用到的数">
                <FiguresList told={told} today={now} />
                <p className="soft">
                  满{enoughForFigures}次，{printedIn}的信后面会附上这些数。
                </p>
                <Link href="/complaints/new" go>
                  写投诉信
                </Link>
              </Section>
            </div>
          </div>
        )}
      </main>
      <Dock>
        <ButtonLink href="/refusals/new" wide>
          记一次拒绝
        </ButtonLink>
      </Dock>
    </>
  );
}
