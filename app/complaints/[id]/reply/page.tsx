import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EditReply } from "@/components/follow/reply-form";
import { TakeBack } from "@/components/follow/take-back";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import type { FiledStep } from "@/lib/channels/filed-step";
import { inFull } from "@/lib/channels/next-door";
import { answersTwofold, choiceName, outcomesFrom } from "@/lib/channels/outcomes-here";
import { rootOf } from "@/lib/channels/parts/followed";
import { deadlinesById, dueDates } from "@/lib/complaints/due-dates";
import { following } from "@/lib/complaints/facts";
import { isOverdue } from "@/lib/deadlines/left";
import { fromReplied, type ReplyForm } from "@/lib/filings/reply-form";
import { heldSteps, standingOf } from "@/lib/filings/standing";
import type { Step } from "@/lib/filings/step";
import { proofsToPick } from "../../../refusals/choices";
import { ownCaseOf } from "../../case";
import type { Query } from "../../query";
import { takeBack } from "../filed/actions";
import { recordReply } from "./actions";

export const metadata: Metadata = { title: "他们怎么说" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** With ?step= what was entered is corrected; without it is entered. Before it was handed in nothing can come back. */
export default async function ReplyPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ownerId = await requireOwner(addressOf(`/complaints/${id}/reply`, await searchParams));
  const { complaint, channel, facts, history } = await ownCaseOf(ownerId, id);
  const { filed } = standingOf(complaint.steps);
  if (!filed) redirect(`/complaints/${complaint.id}/filed`);
  const { step } = await opened(await searchParams);
  const known = step === undefined ? null : (replyOf(complaint.steps, step) ?? notFound());
  const from = channel.office === "same" ? (rootOf(facts) ?? channel) : channel;
  const own = facts.filed.find(({ complaintId }) => complaintId === complaint.id);
  const meant = own ? following(facts, own) : facts;
  const isTwofold = answersTwofold(channel, facts);
  const said = known ? fromReplied(known.said) : blank(facts.today, isTwofold && own ? askedAs(own) : "");
  const [date] = deadlinesById(dueDates(history, facts.complainant, facts.today)).get(complaint.id) ?? [];
  const follow = `/complaints/${complaint.id}/follow`;
  return (
    <main className="page foot">
      <Top back={follow} name={known ? "改他们的答复" : "他们怎么说"} end={channel.name} />
      <EditReply
        said={said}
        outcomes={outcomesFrom(from, {
          isDue: date ? isOverdue(date, facts.today) : filed.said.on < facts.today,
          said: said.outcome,
        }).map((outcome) => ({
          value: outcome,
          label: choiceName(outcome, from, date ? [date] : []),
          hint: inFull(channel.onReply(outcome, meant)),
        }))}
        isTwofold={isTwofold}
        receiptName={channel.receiptName}
        files={await proofsToPick(ownerId, said.evidenceIds, facts.today)}
        filedOn={filed.said.on}
        today={facts.today}
        save={recordReply.bind(null, complaint.id, known?.id ?? null)}
        next={follow}
      />
      {known && <TakeBack takeBack={takeBack.bind(null, complaint.id, known.id)} />}
    </main>
  );
}

function replyOf(steps: Step[], wanted: Query[string]) {
  const held = heldSteps(steps).find(({ id }) => id === wanted);
  return held?.said.kind === "replied" ? { id: held.id, said: held.said } : null;
}

/** What the report asked for is proposed. */
function askedAs({ filed: { procedure = "either" } }: FiledStep): ReplyForm["procedure"] {
  return procedure === "either" ? "" : procedure;
}

function blank(today: string, procedure: ReplyForm["procedure"]): ReplyForm {
  return { outcome: "", on: today, words: "", receipt: "", evidenceIds: [], procedure };
}
