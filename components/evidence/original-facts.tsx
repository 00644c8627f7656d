import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { download } from "@/components/ui/icons";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import type { Day } from "@/lib/deadlines/deadline";
import type { Evidence } from "@/lib/evidence/evidence";
import { sizeInWords } from "@/lib/evidence/size";
import { secondsInWords } from "@/lib/letters/wording";
import { momentOf } from "./evidence-words";

/** What is certain about the original, and the way to get it back unchanged. */
export function OriginalFacts({ evidence, today, there }: Shown) {
  const { id, name, size, seconds, width, height, sha256 } = evidence;
  const isNeverReceived = evidence.originalStatus === "not-received";
  return (
    <>
      <dl className="pairs mt-2">
        <Fact name="文件名">{name}</Fact>
        <Fact name="大小">{sizeInWords(size)}</Fact>
        {seconds && <Fact name="长度">{secondsInWords(seconds)}</Fact>}
        {width && height && (
          <Fact name="画面">
            {width}×{height}
          </Fact>
        )}
        <Receipt evidence={evidence} today={today} />
        <Fact name={isNeverReceived ? `文件指纹（${fromCaseData}）` : "文件指纹"}>
          <span className="flex items-start">
            <code>{sha256}</code>
            <CopyButton small text={sha256} label="复制文件指纹" said="文件指纹" />
          </span>
        </Fact>
      </dl>
      {there && (
        <>
          <p className="soft">原样保存，不作任何改动。文件指纹（SHA-256）对得上，就是同一个文件。</p>
          <div className="mt-3">
            <ButtonLink quiet download icon={download} href={`/evidence/${id}/original`}>
              下载原件
            </ButtonLink>
          </div>
        </>
      )}
    </>
  );
}

/** By our own clock; beside it, and told from it, what case data says. */
function Receipt({ evidence, today }: { evidence: Evidence; today: Day }) {
  const { receivedAt, toldReceivedAt, originalStatus } = evidence;
  return (
    <>
      <Fact name="收下">
        {originalStatus === "not-received" ? (
          "原件没有收到"
        ) : (
          <span className="date">{momentOf(receivedAt, today)}</span>
        )}
      </Fact>
      {toldReceivedAt && (
        <Fact name={fromCaseData}>
          <span className="date">{momentOf(toldReceivedAt, today)}</span>收下
        </Fact>
      )}
    </>
  );
}

type Shown = { evidence: Evidence; today: Day; there: boolean };

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
