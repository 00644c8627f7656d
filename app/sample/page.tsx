import { NewCallButton } from "@/components/calls/new-call-button";
import { Invented } from "@/components/complaints/invented";
import { SampleCalls } from "@/components/complaints/sample-calls";
import { SampleEvidence } from "@/components/complaints/sample-evidence";
import { Dock } from "@/components/ui/dock";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { sampleFacts, sampleLetters } from "./sample";

export const metadata = { title: "示例" };

export default function SamplePage() {
  const facts = sampleFacts();
  return (
    <main className="page foot">
      <Top back="/" name={`示例：${facts.complainant.name}的案子`} />
      <Invented />
      <div className="cols two">
        <div>
          <Section title="写成的信">
            <div className="rows">
              {sampleLetters().map(({ channel, letter }) => (
                <Row key={channel.id} href={`/sample/${channel.id}`} lead={channel.name} sub={letter.title} />
              ))}
            </div>
          </Section>
          <SampleEvidence evidence={facts.evidence} />
        </div>
        <div>
          <SampleCalls calls={facts.calls} />
        </div>
      </div>
      <Dock>
        <NewCallButton />
      </Dock>
    </main>
  );
}
