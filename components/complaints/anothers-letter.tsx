import { FileRow } from "@/components/ui/file-row";
import { OfAnother } from "@/components/ui/of-another";
import { Row } from "@/components/ui/row";
import { Words } from "@/components/ui/words";
import { anothersComplaint } from "@/lib/complaints/anothers";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import { dateInWords } from "@/lib/letters/wording";
import { Versions } from "./draft-parts";
import type { Issued } from "./issued-actions";

/** A letter that came by the case data of somebody else: to be read, and nothing to be handed in or copied. */
export function AnothersLetter({ complaintId, version, issuedOn, versions, isFiled }: Issued) {
  const complaint = `/complaints/${complaintId}`;
  const others = versions.filter((one) => one.version !== version);
  return (
    <>
      <OfAnother is>{anothersComplaint.text}</OfAnother>
      <p className="soft">
        <Words>{dateInWords(issuedOn)}</Words>定稿（{fromCaseData}）。
      </p>
      <div className="rows">
        <FileRow
          href={`${complaint}/letters/${version}/letter.pdf?download=1`}
          lead="下载这封信"
          sub="PDF，A4，别人的案件"
        />
        {isFiled && <Row href={`${complaint}/follow`} lead="跟进" sub="提交以后的事" />}
      </div>
      {others.length > 0 && <Versions here={complaint} letters={others} />}
    </>
  );
}
