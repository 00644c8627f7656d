import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WhereTo } from "@/components/complaints/where-to";
import { EditFiling } from "@/components/follow/filing-form";
import { TakeBack } from "@/components/follow/take-back";
import { Top } from "@/components/ui/top";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { whereTo } from "@/lib/complaints/where-to";
import { type FilingForm, fromFiled } from "@/lib/filings/filing-form";
import { heldSteps } from "@/lib/filings/standing";
import type { Step } from "@/lib/filings/step";
import { findIntactLetter } from "@/lib/store/complaints";
import { proofsToPick } from "../../../refusals/choices";
import { type Case, ownCaseOf } from "../../case";
import type { Query } from "../../query";
import { recordFiling, takeBack } from "./actions";

export const metadata: Metadata = { title: "记下提交" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** With ?step= what was entered is corrected; without it is entered. */
export default async function FiledPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ownerId = await requireOwner(addressOf(`/complaints/${id}/filed`, await searchParams));
  const one = await ownCaseOf(ownerId, id);
  const { complaint, channel, facts } = one;
  const { step } = await opened(await searchParams);
  const known = step === undefined ? null : (filingOf(complaint.steps, step) ?? notFound());
  const to = await addressee(ownerId, one);
  const said = known ? fromFiled(known.said) : blank(to, one);
  const isDone = complaint.steps.length > 0;
  return (
    <main className="page foot">
      <Top
        back={isDone ? `/complaints/${complaint.id}/follow` : `/complaints/${complaint.id}`}
        name={known ? "改提交的记录" : "记下提交"}
        end={channel.name}
      />
      {!known && <WhereTo authority={whereTo(channel, facts, to)} channel={channel} />}
      <EditFiling
        said={said}
        ways={channel.ways}
        receiptName={channel.receiptName}
        files={await proofsToPick(ownerId, said.evidenceIds, facts.today)}
        today={facts.today}
        save={recordFiling.bind(null, complaint.id, known?.id ?? null)}
        next={`/complaints/${complaint.id}/follow`}
      />
      {known && <TakeBack takeBack={takeBack.bind(null, complaint.id, known.id)} />}
    </main>
  );
}

function filingOf(steps: Step[], wanted: Query[string]) {
  const held = heldSteps(steps).find(({ id }) => id === wanted);
  return held?.said.kind === "filed" ? { id: held.id, said: held.said } : null;
}

/** To whom the letter was addressed, or would be today. */
async function addressee(ownerId: string, { complaint, channel, facts }: Case): Promise<string> {
  const letter = await findIntactLetter(ownerId, complaint.id);
  return letter?.draft.letter.to ?? channel.authority(facts).name;
}

function blank(to: string, { channel, facts }: Case): FilingForm {
  return {
    on: facts.today,
    way: channel.ways[0] ?? "web",
    to: to.slice(0, 100),
    receipt: "",
    note: "",
    evidenceIds: [],
  };
}
