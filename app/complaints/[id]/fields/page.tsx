import { notFound, redirect } from "next/navigation";
import { FieldCards } from "@/components/complaints/field-cards";
import type { OwnPicture } from "@/components/fill/other-ways";
import { requireOwner } from "@/lib/auth/owner";
import { addressOf, opened } from "@/lib/auth/sealed-query";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { findLetter } from "@/lib/store/complaints";
import { placeIn } from "../../../place-in";
import { ownCaseOf } from "../../case";
import type { Query } from "../../query";
import { shownPictures } from "../../shown-pictures";

export const metadata = { title: "逐项填写" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** The cards of a letter that is issued: what is filled in is what is kept. */
export default async function FieldsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ownerId = await requireOwner(addressOf(`/complaints/${id}/fields`, await searchParams));
  const { complaint, channel, facts } = await ownCaseOf(ownerId, id);
  const query = await opened(await searchParams);
  const version = placeIn(query.version, 0);
  const issued = await findLetter(ownerId, complaint.id, version || undefined);
  if (!issued && version) notFound();
  if (!issued) redirect(`/complaints/${complaint.id}`);
  const { cards } = issued.draft.letter;
  const call = Math.min(placeIn(query.call, 1), cards.length);
  const card = cards[call - 1];
  if (!card) notFound();
  return (
    <FieldCards
      here={`/complaints/${complaint.id}/fields?version=${issued.version}`}
      back={`/complaints/${complaint.id}/letters/${issued.version}`}
      name={channel.name}
      site={channel.authority(facts).site}
      card={card}
      pictures={await picturesOf(ownerId, issued.evidence, card.callId)}
      call={call}
      calls={cards.length}
      next={cards[call] ?? null}
      place={Math.min(placeIn(query.field, 1), card.fields.length)}
    />
  );
}

/** The pictures that show this call, or any where the form is about all; as they were when the letter was issued. */
async function picturesOf(ownerId: string, evidence: Evidence[], callId: string): Promise<OwnPicture[]> {
  const pictures = evidence.filter(({ mime }) => mime.startsWith("image/"));
  const shown = pictures.filter(({ callIds }) => callId === "" || callIds.includes(callId));
  const hrefOf = await shownPictures(ownerId, shown);
  return shown.flatMap(({ id, kind }) => {
    const href = hrefOf(id);
    return href ? [{ href, name: evidenceKindNames[kind] }] : [];
  });
}
