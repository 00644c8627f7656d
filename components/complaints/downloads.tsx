import { FileRow } from "@/components/ui/file-row";
import { Section } from "@/components/ui/section";

type Shown = {
  /** The address of the letter, and that of its bundle. */
  here: string;
  bundle: string;
  hasEvidence: boolean;
  hasPhoneLog: boolean;
  /** Where it goes nothing of this is handed in. */
  isKept: boolean;
  /** The ways that take papers: 寄出、当面交; "" where none does. */
  paper: string;
  /** Printing is not the main action. */
  prints: boolean;
};

/** The letter, 证据目录 and all originals as files. */
export function Downloads({ here, bundle, hasEvidence, hasPhoneLog, isKept, paper, prints }: Shown) {
  const goes = isKept ? "这里不用提交，自己留一份" : paper === "" ? "自己留一份" : `${paper}时用`;
  const along = isKept || paper === "" ? goes : "和信一起提交";
  return (
    <Section title="下载、打印">
      <div className="rows">
        {prints && <FileRow prints href={`${here}/letter.pdf`} lead="打印这封信" sub={`A4，${goes}`} />}
        <FileRow href={`${here}/letter.pdf?download=1`} lead="下载这封信" sub="PDF，A4" />
        {hasEvidence && (
          <FileRow href={`${here}/evidence-list.pdf?download=1`} lead="证据目录" sub={`PDF，${along}`} />
        )}
        <FileRow
          href={bundle}
          lead="整包下载"
          sub={hasPhoneLog ? "信、目录和证据原件；整份的通话记录只列指纹" : "信、目录和证据原件"}
        />
        {hasPhoneLog && (
          <FileRow
            href={`${bundle}?with=phone-log`}
            lead="整包下载，连同整份的通话记录"
            sub="里面有不相干的人的来电，对方要看原件才给"
          />
        )}
      </div>
    </Section>
  );
}
