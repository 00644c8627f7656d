import { AskFirst } from "@/components/ui/ask-first";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { Answers } from "@/lib/channels/answers";
import type { ChecklistItem } from "@/lib/evidence/checklist";
import type { FilingWay } from "@/lib/filings/way";
import type { LetterText } from "@/lib/letters/letter";
import { AuthorityLines } from "./authority-lines";
import { Checklist } from "./checklist";
import type { DoorState } from "./door-state";
import { LetterTexts } from "./letter-text";
import { Needs } from "./needs";
import { Rules } from "./rules";

type Shown = {
  complaint: { id: string; answers: Answers; letters: { version: number }[]; steps: unknown[] };
  told: {
    door: DoorState;
    /** 来电, and which: 12次来电，3个号码. */
    noun: string;
    picked: string;
    /** place: where what is missing can be added. */
    checklist: (ChecklistItem & { place: string })[];
    texts: LetterText[];
  };
  /** How it can be handed in. */
  ways: FilingWay[];
  /** null once a letter went out: then nothing is thrown away any more. */
  discard: (() => Promise<void>) | null;
  /** The letter stands above: what would still make it better is said here. */
  isWritten: boolean;
};

/** What a draft stands on and what else it can become: answers, calls, evidence, other texts, where it goes. */
export function DraftParts({ complaint, told, ways, discard, isWritten }: Shown) {
  const { door, texts } = told;
  const here = `/complaints/${complaint.id}`;
  return (
    <>
      <Section title="信的内容">
        <div className="rows">
          <Row
            href={`${here}/answers`}
            lead="自己的话"
            sub={
              complaint.answers.ownWords ? <Words>{complaint.answers.ownWords}</Words> : "想说的可以加几句"
            }
          />
          <Row href={`${here}/calls?own=1`} lead={told.noun} sub={<Words>{told.picked}</Words>} />
        </div>
        {isWritten && <Needs door={door} toPlace={(place) => `${here}/answers${place}`} />}
      </Section>
      {told.checklist.length > 0 && (
        <Section title="证据">
          <Checklist items={told.checklist} addHref={({ place }) => place} />
        </Section>
      )}
      {texts.length > 0 && (
        <Section title="简短版">
          <LetterTexts texts={texts} />
        </Section>
      )}
      <Section title="提交到哪里">
        <AuthorityLines authority={door.authority} />
        <Rules door={door} />
        <Handed here={here} complaint={complaint} ways={ways} />
      </Section>
      {complaint.letters.length > 0 && <Versions here={here} letters={complaint.letters} />}
      {discard && (
        <div className="mt-6">
          <AskFirst ask="不写了，扔掉草稿" verb="扔掉" act={discard}>
            <p>这封草稿和里面自己写的话一起扔掉，找不回来。记下的来电和证据都在。</p>
          </AskFirst>
        </div>
      )}
    </>
  );
}

/** What was read out on the phone or typed in was handed in too, printed or not. */
function Handed({
  here,
  complaint: { letters, steps },
  ways,
}: Pick<Shown, "complaint" | "ways"> & { here: string }) {
  if (steps.length > 0) return <Row href={`${here}/follow`} lead="跟进" sub="提交以后的事" />;
  if (letters.length > 0) return null;
  return <Row href={`${here}/filed`} lead="记下提交" sub={withoutLetter(ways)} />;
}

const handedBy: Record<FilingWay, string> = {
  web: "网上填了",
  app: "网上填了",
  phone: "打了电话",
  mail: "寄了",
  "in-person": "当面交了",
  email: "发了邮件",
  sms: "发了短信",
};

/** Said of the ways this door has. */
function withoutLetter(ways: FilingWay[]): string {
  return `${[...new Set(ways.map((way) => handedBy[way]))].join("、")}，没定稿也算`;
}

/** Every version that went out stays readable. */
export function Versions({ here, letters }: { here: string; letters: { version: number }[] }) {
  return (
    <Section title="定稿过的">
      <div className="rows">
        {letters.map(({ version }) => (
          <Row key={version} href={`${here}/letters/${version}`} lead={`第${version}版`} />
        ))}
      </div>
    </Section>
  );
}
