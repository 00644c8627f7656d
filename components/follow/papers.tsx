import { FileRow } from "@/components/ui/file-row";
import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { latestLetter } from "@/lib/complaints/latest-letter";

type Shown = {
  complaint: { id: string; letters: { version: number; caseDataAt: string | null }[] };
  letterName: string;
};

/** What can be read or printed: the letter as it was issued last, and the course of things. */
export function Papers({ complaint: { id, letters }, letterName }: Shown) {
  const last = latestLetter(letters);
  return (
    <Section title="纸上的">
      <div className="rows">
        {last && (
          <Row
            href={`/complaints/${id}/letters/${last.version}`}
            lead={letterName}
            sub={`第${last.version}版`}
          />
        )}
        <FileRow
          href={`/complaints/${id}/timeline.pdf?download=1`}
          lead="下载经过"
          sub="PDF，哪天提交的、编号、答复，都在"
        />
      </div>
    </Section>
  );
}
