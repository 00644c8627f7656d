import { notFound } from "next/navigation";
import { FieldCards } from "@/components/complaints/field-cards";
import { opened } from "@/lib/auth/sealed-query";
import type { Query } from "../../../complaints/query";
import { placeIn } from "../../../place-in";
import { sampleFacts, sampleLetter } from "../../sample";

export const metadata = { title: "示例" };

type Props = { params: Promise<{ channel: string }>; searchParams: Promise<Query> };

/** The cards of the invented complaint. */
export default async function SampleFieldsPage({ params, searchParams }: Props) {
  const { channel, letter } = sampleLetter((await params).channel);
  const query = await opened(await searchParams);
  const call = placeIn(query.call, 1);
  const card = letter.cards[call - 1];
  if (!card) notFound();
  return (
    <FieldCards
      here={`/sample/${channel.id}/fields?sample=1`}
      back={`/sample/${channel.id}`}
      name={channel.name}
      site={channel.authority(sampleFacts()).site}
      card={card}
      pictures={[]}
      call={call}
      calls={letter.cards.length}
      next={letter.cards[call] ?? null}
      place={Math.min(placeIn(query.field, 1), card.fields.length)}
    />
  );
}
