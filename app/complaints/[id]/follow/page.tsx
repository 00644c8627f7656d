import type { Metadata } from "next";
import type { ComponentProps } from "react";
import { WhereTo } from "@/components/complaints/where-to";
import { DidItStop } from "@/components/follow/did-it-stop";
import { NextMove } from "@/components/follow/next-move";
import { ObjectBy } from "@/components/follow/object-by";
import { Papers } from "@/components/follow/papers";
import { Proofs } from "@/components/follow/proofs";
import { ReviewBy } from "@/components/follow/review-by";
import { Stands } from "@/components/follow/stands";
import { TimeLine } from "@/components/follow/time-line";
import { OrderWarn } from "@/components/plan/order-warn";
import { Link } from "@/components/ui/link";
import { OfAnother } from "@/components/ui/of-another";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { sealed } from "@/lib/auth/sealed-query";
import { channelById } from "@/lib/channels";
import { anothersComplaint } from "@/lib/complaints/anothers";
import { whereTo } from "@/lib/complaints/where-to";
import { asked } from "../../asked";
import { type Follow, followOf } from "../../follow";
import { proofsOf, sinceOf, stepOf } from "../../follow-parts";
import { numbersQuery, whom } from "../../follow-words";
import { addProof, close, startNext, startReview } from "./actions";

export const metadata: Metadata = { title: "跟进" };

/** One complaint after the letter: what is awaited, what happened, what to do. */
export default async function FollowPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ownerId = await requireOwner(`/complaints/${id}/follow`);
  const follow = await followOf(ownerId, id);
  const { complaint, channel, facts, known, standing, door, held, reviewBy, objectBy } = follow;
  const step = await stepOf(ownerId, follow);
  const { move } = step;
  const warning = move.kind === "next" ? await asked(ownerId, "warning", known, move) : null;
  const next = move.kind === "next" ? channelById(move.channel) : undefined;
  const act = { startNext: startNext.bind(null, complaint.id), close: close.bind(null, complaint.id) };
  const plan = sealed(ownerId, "/plan", numbersQuery(follow));
  const isSolved = standing.kind === "solved";
  const isOpen = !isSolved && move.kind !== "close";
  if (complaint.isAnothers) return <OfSomebodyElse follow={follow} />;
  return (
    <>
      <main className="page foot">
        <Top back="/complaints" name={follow.channel.name} />
        <div className="cols two">
          <div>
            <StandsAt follow={follow} door={door} step={step} />
            {standing.kind === "issued" && (
              <WhereTo authority={whereTo(channel, facts, channel.authority(facts).name)} channel={channel} />
            )}
            {warning && <OrderWarn warning={warning} door={next?.name} />}
            {objectBy && <ObjectBy by={objectBy} today={facts.today} />}
            {reviewBy && (
              <ReviewBy
                by={reviewBy}
                today={facts.today}
                start={next?.handInBy || isSolved ? null : startReview.bind(null, complaint.id)}
              />
            )}
            <Course follow={follow} planHref={plan} />
          </div>
          <div>
            {held.filed && (
              <>
                <DidItStop
                  {...(await sinceOf(follow))}
                  today={facts.today}
                  close={isOpen ? act.close : null}
                />
                <Proofs
                  proofs={await proofsOf(ownerId, complaint.steps)}
                  add={addProof.bind(null, complaint.id, held.filed.id)}
                />
              </>
            )}
            <Papers complaint={complaint} letterName={channel.letterName} />
          </div>
        </div>
      </main>
      <NextMove
        complaintId={complaint.id}
        move={warning ? { kind: "look" } : move}
        hasReply={held.replies.length > 0}
        action={next?.action ?? null}
        planHref={plan}
        look={step.words}
        againHref={sealed(ownerId, "/complaints/new", numbersQuery(follow))}
        {...act}
      />
    </>
  );
}

type At = { follow: Follow } & Pick<ComponentProps<typeof Stands>, "door" | "step">;

function StandsAt({ follow, ...meant }: At) {
  const { standing, hasDates, facts } = follow;
  return (
    <Stands standing={standing} whom={whom(follow)} {...meant} hasDates={hasDates} today={facts.today} />
  );
}

/** To be read: nothing is entered, awaited or begun from here. */
function OfSomebodyElse({ follow }: { follow: Follow }) {
  const { complaint, channel, facts, entries } = follow;
  return (
    <main className="page foot column">
      <Top back="/complaints" name={follow.channel.name} />
      <OfAnother is>{anothersComplaint.text}</OfAnother>
      <StandsAt follow={follow} door={null} step={null} />
      <Section title="经过">
        <TimeLine entries={entries} today={facts.today} />
      </Section>
      <Papers complaint={complaint} letterName={channel.letterName} />
    </main>
  );
}

function Course({ follow, planHref }: { follow: Follow; planHref: string }) {
  const { entries, facts, standing } = follow;
  return (
    <Section title="经过">
      {entries.length > 0 ? (
        <TimeLine entries={entries} today={facts.today} />
      ) : (
        <p>还没有。提交以后，先记下哪天提交的。</p>
      )}
      {standing.kind !== "solved" && (
        <Link href={planHref} go>
          下一步找哪里
        </Link>
      )}
    </Section>
  );
}
