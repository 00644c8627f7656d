import { TitleWords } from "@/components/ui/title-words";
import { Words } from "@/components/ui/words";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import { dateInWords } from "@/lib/letters/wording";
import type { Issued } from "./issued-actions";

/** How far an issued letter has come, and that it does not change any more. */
export function IssuedHeadline(shown: Issued) {
  const { issuedOn, isTold } = shown;
  return (
    <>
      <p className="title">
        <TitleWords>{titleOf(shown)}</TitleWords>
      </p>
      <p className="soft">
        <Words>{dateInWords(issuedOn)}</Words>定稿
        {isTold ? `（${fromCaseData}），读入以后不再改动。` : "，此后不再改动。"}
      </p>
    </>
  );
}

function titleOf({ isFiled, newer, changes, warning }: Issued): string {
  if (isFiled) return "已提交";
  if (newer !== null) return "有新的一版了";
  if (warning?.isSure) return "定稿了，先别提交";
  return changes.length > 0 ? "先看一眼，再提交" : "定稿了，接着提交";
}
