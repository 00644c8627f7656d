import { ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";
import { FileRow } from "@/components/ui/file-row";
import { Icon } from "@/components/ui/icon";
import { printer } from "@/components/ui/icons";
import { OfAnother } from "@/components/ui/of-another";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Words } from "@/components/ui/words";
import type { Sourced } from "@/lib/channels/channel";
import { anothersComplaint } from "@/lib/complaints/anothers";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import type { ChecklistItem } from "@/lib/evidence/checklist";
import type { Letter } from "@/lib/letters/letter";
import { dateInWords } from "@/lib/letters/wording";
import { cardWords } from "./card-words";
import { Checklist } from "./checklist";
import { Versions } from "./draft-parts";
import { LetterTexts } from "./letter-text";
import { NoLonger } from "./no-longer";
import { SourcedList } from "./rules";

type Shown = {
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
  next: Sourced[];
  /** It came by the case data of somebody else: to be read, and nothing to be handed in or copied. */
  isAnothers: boolean;
};

/** More things than any letter wants. */
const most = 200;

function titleOf({ isFiled, newer, changes }: Shown): string {
  if (isFiled) return "交出去了";
  if (newer !== null) return "有新的一版了";
  return changes.length > 0 ? "先看一眼，再送出去" : "签发好了，送出去吧";
}

/** What can be done with a letter that is issued. */
export function IssuedActions(shown: Shown) {
  return shown.isAnothers ? <AnothersLetter {...shown} /> : <OwnLetter {...shown} />;
}

function AnothersLetter({ complaintId, version, issuedOn, versions, isFiled }: Shown) {
  const complaint = `/complaints/${complaintId}`;
  const others = versions.filter((one) => one.version !== version);
  return (
    <>
      <OfAnother is>{anothersComplaint.text}</OfAnother>
      <p className="soft">
        <Words>{dateInWords(issuedOn)}</Words>签发（{fromCaseData}）。
      </p>
      <div className="rows">
        <FileRow
          href={`${complaint}/letters/${version}/letter.pdf?download=1`}
          lead="下载这封信"
          sub="PDF，A4，别人的案件"
        />
        {isFiled && <Row href={`${complaint}/follow`} lead="跟进" sub="交了以后的事" />}
      </div>
      {others.length > 0 && <Versions here={complaint} letters={others} />}
    </>
  );
}

function OwnLetter(shown: Shown) {
  const { complaintId, letter, version, issuedOn, versions, checklist, hasEvidence, hasPhoneLog } = shown;
  const { isFiled, next } = shown;
  const complaint = `/complaints/${complaintId}`;
  const here = `${complaint}/letters/${version}`;
  const bundle = `/export/${complaintId}/${version}`;
  const enclosed = checklist.slice(0, most).filter((item) => item.state === "have");
  const others = versions.filter((one) => one.version !== version);
  return (
    <>
      <p className="title">{titleOf(shown)}</p>
      <p className="soft">
        <Words>{dateInWords(issuedOn)}</Words>签发
        {shown.isTold ? `（${fromCaseData}），读入以后不再改动。` : "，此后不再改动。"}
      </p>
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
              交出去了
            </ButtonLink>
          )}
          <a
            className={isFiled ? "btn quiet wide" : "btn wide"}
            href={`${here}/letter.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon of={printer} />
            打印这封信
          </a>
          {isFiled && (
            <ButtonLink href={`${complaint}/follow`} wide>
              看后来怎样
            </ButtonLink>
          )}
        </div>
      </Dock>
      <Section title="拿走">
        <div className="rows">
          <FileRow href={`${here}/letter.pdf?download=1`} lead="下载这封信" sub="PDF，A4" />
          {hasEvidence && (
            <FileRow href={`${here}/evidence-list.pdf?download=1`} lead="证据目录" sub="PDF，和信一起交" />
          )}
          <FileRow
            href={bundle}
            lead="整包下载"
            sub={hasPhoneLog ? "信、目录和证据原件；手机通话记录只列指纹" : "信、目录和证据原件"}
          />
          {hasPhoneLog && (
            <FileRow
              href={`${bundle}?with=phone-log`}
              lead="整包下载，连同手机通话记录"
              sub="里面有不相干的人的来电，对方要看原件才给"
            />
          )}
        </div>
      </Section>
      {letter.cards.length > 0 && (
        <Section title="网上填">
          <Row
            href={`${complaint}/fields?version=${version}`}
            lead="一格一格填"
            sub={<Words>{cardWords(letter.cards)}</Words>}
          />
        </Section>
      )}
      {letter.texts.length > 0 && (
        <Section title="别的写法">
          <LetterTexts texts={letter.texts} />
        </Section>
      )}
      {enclosed.length > 0 && (
        <Section title="一起交的证据">
          <Checklist items={enclosed} />
        </Section>
      )}
      {next.length > 0 && (
        <Section title="送出去以后">
          <SourcedList items={next} />
        </Section>
      )}
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
