import type { Metadata } from "next";
import { Busiest } from "@/components/callers/busiest";
import { FiguresList } from "@/components/callers/figures-list";
import { verbsOf } from "@/components/callers/verbs";
import { WhatFollowed } from "@/components/callers/what-followed";
import { WhenTheyCall } from "@/components/callers/when-they-call";
import { FirstCall } from "@/components/calls/first-call";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { channels } from "@/lib/channels";
import { enoughForFigures } from "@/lib/channels/parts/figures-annex";
import { listInWords } from "@/lib/letters/wording";
import { listCallers } from "@/lib/store/callers";
import { toldBy } from "./told";

/** The doors whose letter encloses them. */
const printedIn = listInWords(channels.filter(({ wantsFigures }) => wantsFigures).map(({ name }) => name));

export const metadata: Metadata = { title: "规律" };

export default async function PatternPage() {
  const owner = await ownerOrSignIn("/pattern");
  const found = owner ? await Promise.all([toldBy(owner), listCallers(owner)]) : null;
  if (!found || found[0].told.total === 0) return <NoPattern />;
  const [{ told, events, eventCount, now }, callers] = found;
  return (
    <>
      <main className="page foot">
        <Top back="/calls" name="规律" />
        <div className="cols two">
          <div>
            <WhenTheyCall told={told} today={now} />
            <Section title={`谁${verbsOf(told).sent}得最多`} end={<a href="/callers">对方</a>}>
              <Busiest told={told} callers={callers} />
            </Section>
          </div>
          <div>
            <WhatFollowed events={events} count={eventCount} today={now} href="/refusals/new" />
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
      </main>
      <Dock>
        <ButtonLink href="/refusals/new" wide>
          记一次拒绝
        </ButtonLink>
      </Dock>
    </>
  );
}

function NoPattern() {
  return (
    <FirstCall back="/calls" name="规律">
      记下几次，规律就出来了：哪天最多，几点最多，拒绝以后还来没来，都从记录里数。
    </FirstCall>
  );
}
