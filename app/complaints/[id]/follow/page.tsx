import type { Metadata } from "next";
import { FileRow } from "@/components/complaints/file-row";
import { Words } from "@/components/complaints/words";
import { CountCalendar } from "@/components/follow/count-calendar";
import { DidItStop } from "@/components/follow/did-it-stop";
import { headline } from "@/components/follow/headline";
import { NextStep } from "@/components/follow/next-step";
import { Proofs } from "@/components/follow/proofs";
import { TimeLine } from "@/components/follow/time-line";
import { Link } from "@/components/ui/link";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { channelById } from "@/lib/channels";
import { timeline } from "@/lib/complaints/timeline";
import { type Follow, followOf } from "../../follow";
import { proofsOf, sinceOf } from "../../follow-parts";
import { nameOfMatter, numbersQuery, whom } from "../../follow-words";
import { addProof, close, startNext } from "./actions";

export const metadata: Metadata = { title: "跟进" };

/** One complaint after the letter: what is awaited, what happened, what to do. */
export default async function FollowPage({ params }: { params: Promise<{ id: string }> }) {
  const ownerId = await requireOwner();
  const follow = await followOf(ownerId, (await params).id);
  const { complaint, facts, standing, move, calls, chapters, held } = follow;
  const { today } = facts;
  const entries = timeline({ chapters, calls, today });
  const { since, own } = sinceOf(follow);
  const act = { startNext: startNext.bind(null, complaint.id), close: close.bind(null, complaint.id) };
  const isOpen = standing.kind !== "solved" && move.kind !== "close";
  return (
    <>
      <main className="page foot">
        <Top back="/complaints" name={nameOfMatter(follow)} />
        <div className="cols two">
          <div>
            <p className="title">{headline(standing, today)}</p>
            <p className="soft mt-1">{whom(follow)}</p>
            {follow.door && standing.kind !== "followed" && (
              <p className="mt-3">
                <Words>{follow.door.text}</Words>
              </p>
            )}
            {(standing.kind === "waiting" || standing.kind === "overdue") && standing.due && (
              <div className="mt-4">
                <CountCalendar deadline={standing.due} today={today} zeroName="交了" />
              </div>
            )}
            <Section title="经过">
              {entries.length > 0 ? (
                <TimeLine entries={entries} today={today} />
              ) : (
                <p>还没有。交出去了，先记下哪天交的。</p>
              )}
              <Link href={`/plan?${numbersQuery(follow)}`} go>
                整件事，下一步走哪
              </Link>
            </Section>
          </div>
          <div>
            {held.filed && (
              <DidItStop since={since} own={own} today={today} close={isOpen ? act.close : null} />
            )}
            {held.filed && (
              <Proofs
                proofs={await proofsOf(ownerId, complaint.steps)}
                add={addProof.bind(null, complaint.id, held.filed.id)}
              />
            )}
            <Papers follow={follow} />
          </div>
        </div>
      </main>
      <NextStep
        complaintId={complaint.id}
        move={move}
        hasReply={held.replies.length > 0}
        action={move.kind === "next" ? (channelById(move.channel)?.action ?? null) : null}
        numbers={numbersQuery(follow)}
        {...act}
      />
    </>
  );
}

function Papers({ follow: { complaint, channel } }: { follow: Follow }) {
  const last = complaint.letters.at(-1);
  return (
    <Section title="纸上的">
      <div className="rows">
        {last && (
          <Row
            href={`/complaints/${complaint.id}/letters/${last.version}`}
            lead={channel.letterName}
            sub={`第${last.version}版`}
          />
        )}
        <FileRow
          href={`/complaints/${complaint.id}/timeline.pdf?download=1`}
          lead="下载经过"
          sub="PDF，哪天交的、编号、答复，都在"
        />
      </div>
    </Section>
  );
}
