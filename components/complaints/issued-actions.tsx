import { OrderWarn } from "@/components/plan/order-warn";
import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { Authority, Channel, Sourced } from "@/lib/channels/channel";
import { firstAct, textsInOrder } from "@/lib/complaints/first-act";
import { papersToAdd } from "@/lib/complaints/papers-to-add";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { dueThen } from "@/lib/deadlines/due-then";
import { lastDay } from "@/lib/deadlines/left";
import { spokenDay } from "@/lib/deadlines/spoken";
import type { ChecklistItem } from "@/lib/evidence/checklist";
import { paperIn } from "@/lib/filings/way";
import type { Letter } from "@/lib/letters/letter";
import type { Warning } from "@/lib/plan/closings";
import { AnothersLetter } from "./anothers-letter";
import { cardWords } from "./card-words";
import { Checklist } from "./checklist";
import { Downloads } from "./downloads";
import { Versions } from "./draft-parts";
import { FirstActButton } from "./first-act-button";
import { IssuedHeadline } from "./issued-headline";
import { LetterTexts } from "./letter-text";
import { NoLonger } from "./no-longer";
import { PapersToAdd } from "./papers-to-add";
import { SourcedList } from "./rules";
import { WhereTo } from "./where-to";

export type Issued = {
  complaintId: string;
  letter: Letter;
  version: number;
  /** yyyy-mm-dd */
  issuedOn: string;
  /** The day of issue is what case data says. */
  isTold: boolean;
  versions: { version: number }[];
  /** What of the log changed since, a sentence each. */
  changes: string[];
  /** The later version that was issued here and takes its place; null when it is the latest. */
  newer: number | null;
  checklist: ChecklistItem[];
  hasEvidence: boolean;
  /** A phone's own list is among the evidence: its original goes into the bundle only when asked for. */
  hasPhoneLog: boolean;
  /** It was handed in: what comes of it is followed. */
  isFiled: boolean;
  /** What they have still to do, by when; null before it was handed in, once they answered, and where no rule counts days. */
  due: Deadline | null;
  today: Day;
  /** What handing it in today would close, or may close; null when nothing, or when it was handed in. */
  warning: Warning | null;
  /** Whom it is addressed to, and how they are reached. */
  authority: Authority;
  channel: Pick<Channel, "ways" | "takesNot" | "next">;
  /** What one has to know when handing it in. */
  toKnow: Sourced[];
  /** It came by the case data of somebody else: to be read, and nothing to be handed in or copied. */
  isAnothers: boolean;
};

/** More things than any letter wants. */
const most = 200;

/** Where an issued letter goes and the one next action; then all else that can be done with it. */
export function IssuedActions(shown: Issued) {
  return shown.isAnothers ? <AnothersLetter {...shown} /> : <OwnLetter {...shown} />;
}

function OwnLetter(shown: Issued) {
  const { complaintId, letter, version, versions, checklist, isFiled, authority, channel } = shown;
  const complaint = `/complaints/${complaintId}`;
  const here = `${complaint}/letters/${version}`;
  const fieldsHref = `${complaint}/fields?version=${version}`;
  const act = firstAct(channel, authority, letter);
  const enclosed = checklist.slice(0, most).filter((item) => item.state === "have");
  const others = versions.filter((one) => one.version !== version);
  const isKept = channel.takesNot !== undefined;
  return (
    <>
      <IssuedHeadline {...shown} />
      {shown.warning && <OrderWarn warning={shown.warning} />}
      <NoLonger
        complaint={complaint}
        version={version}
        changes={shown.changes}
        newer={shown.newer}
        next={versions.length + 1}
        isFiled={isFiled}
      />
      <Dock>
        <div className="pair">
          {!isFiled && (
            <ButtonLink href={`${complaint}/filed`} quiet wide>
              记下提交
            </ButtonLink>
          )}
          <FirstActButton
            act={act}
            fieldsHref={fieldsHref}
            pdfHref={`${here}/letter.pdf`}
            quiet={isFiled || (shown.warning?.isSure ?? false)}
          />
          {isFiled && (
            <ButtonLink href={`${complaint}/follow`} wide>
              查看进展
            </ButtonLink>
          )}
        </div>
      </Dock>
      <WhereTo authority={authority} channel={channel} />
      {shown.toKnow.length > 0 && (
        <Section title="提交以前">
          <SourcedList items={shown.toKnow} />
        </Section>
      )}
      {letter.cards.length > 0 && (
        <Section title="网上填">
          <Row href={fieldsHref} lead="逐项填写" sub={<Words>{cardWords(letter.cards)}</Words>} />
        </Section>
      )}
      <OwnTexts texts={textsInOrder(letter.texts, act)} isOpen={act.kind === "ring"} />
      <Downloads
        {...shown}
        here={here}
        bundle={`/export/${complaintId}/${version}`}
        isKept={isKept}
        paper={paperIn(channel.ways)}
        prints={act.kind !== "print"}
      />
      {!isKept && <PapersToAdd papers={papersToAdd(letter)} />}
      {enclosed.length > 0 && (
        <Section
          title={isKept ? "自己留好的证据" : paperIn(channel.ways) ? "一起提交的证据" : "问起来拿得出的证据"}
        >
          <Checklist items={enclosed} />
        </Section>
      )}
      <OnceFiled due={shown.due} on={shown.today} items={channel.next} />
      <Section title="要改">
        <Row
          href={`${complaint}?change=1`}
          lead={`改一改，出第${versions.length + 1}版`}
          sub="这一版还在，随时能看"
        />
      </Section>
      {others.length > 0 && <Versions here={complaint} letters={others} />}
    </>
  );
}

/** due: what is still to come of it, as its own page counts it. */
function OnceFiled({ due, on, items }: { due: Deadline | null; on: Day; items: Sourced[] }) {
  if (!due && items.length === 0) return null;
  return (
    <Section title="提交以后">
      {due && (
        <p>
          <Words>{`${spokenDay(lastDay(due), on)}，${dueThen(due)}：${due.basis}。`}</Words>
        </p>
      )}
      <SourcedList items={items} />
    </Section>
  );
}

/** What is read out on the phone stands open. */
function OwnTexts({ texts: [first, ...others], isOpen }: { texts: Letter["texts"]; isOpen: boolean }) {
  if (!first) return null;
  return (
    <Section title={isOpen ? "照着念" : "简短版"}>
      <LetterTexts texts={[first]} open={isOpen} />
      <LetterTexts texts={others} />
    </Section>
  );
}
