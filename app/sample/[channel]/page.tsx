import { cardWords } from "@/components/complaints/card-words";
import { Citations, Claims } from "@/components/complaints/claims";
import { Invented } from "@/components/complaints/invented";
import { LetterDesk } from "@/components/complaints/letter-desk";
import { LetterTexts } from "@/components/complaints/letter-text";
import { Policies } from "@/components/complaints/policies";
import { SampleNav } from "@/components/complaints/sample-nav";
import { FileRow } from "@/components/ui/file-row";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { Words } from "@/components/ui/words";
import { sampleLetter, sampleLetters } from "../sample";

export const metadata = { title: "示例" };

type Props = { params: Promise<{ channel: string }> };

export default async function SampleLetterPage({ params }: Props) {
  const { channel, letter } = sampleLetter((await params).channel);
  const letters = sampleLetters().map((one) => ({ id: one.channel.id, name: one.channel.name }));
  return (
    <main className="page">
      <Top back="/sample" name={letter.name} end="示例" />
      <Invented />
      <SampleNav letters={letters} here={channel.id} />
      <LetterDesk letter={letter}>
        <FileRow href={`/sample/${channel.id}/letter.pdf?download=1`} lead="下载这封信" sub="PDF，A4" />
        {letter.cards.length > 0 && (
          <Row
            href={`/sample/${channel.id}/fields`}
            lead="逐项填写"
            sub={<Words>{cardWords(letter.cards)}</Words>}
          />
        )}
        <Claims claims={letter.claims} callHref={(id) => `/sample#call-${id}`} />
        <Citations citations={letter.citations} />
        <Policies letter={letter} />
        {letter.texts.length > 0 && (
          <Section title="简短版">
            <LetterTexts texts={letter.texts} />
          </Section>
        )}
      </LetterDesk>
    </main>
  );
}
