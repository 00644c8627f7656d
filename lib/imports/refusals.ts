import { isFinal, type UploadFault, uploadReason } from "@/lib/evidence/refusals";
import { type Reason, type Refused, refuse } from "@/lib/result";

/** Why a file that is to be read is not taken. */
export type ImportFault = Exclude<UploadFault, "not-accepted"> | keyof typeof sentences;

const readableInWords =
  "手机的通话备份和短信备份（xml、json、csv、vmg、zip）、iPhone备份工具导出的通话记录（csv）、移动联通电信的通话详单和短信详单（Excel、csv、网页）、别的有号码和时间的表格、粘贴的文字";

/** Where it is read. */
const toReadBack = { text: "去导入备份，在那里再选一次这个文件", href: "/export/import" };

/** Where more, later, or something else, is taken than as evidence. */
const sentences = {
  "too-large": "这个文件超过2000MB，没有收。备份短信时不带彩信，会小很多。",
  "too-long-paste": "一份文字最多100万字，这份超过了，没有收。分成几份再来。",
  "unknown-kind": `这个文件认不出来，没有收。能读的有：${readableInWords}。截图在“从截图里读”那一页读。`,
  "own-case": "这是从清静导出的案件数据，没有当详单收下，也没有存进证据。",
  busy: "现在要读的表格太多，这个没有收。过一会儿再传一次。",
};

export function importReason(fault: ImportFault): Reason {
  if (fault === "own-case") return { code: fault, text: sentences[fault], next: toReadBack };
  if (fault in sentences) return { code: fault, text: sentences[fault as keyof typeof sentences] };
  return uploadReason(fault as UploadFault);
}

export function refuseImport(fault: ImportFault): Refused {
  return refuse(importReason(fault));
}

/** The same file would be refused again. */
export function isFinalFault(code: string): boolean {
  return ["unknown-kind", "own-case", "too-long-paste"].includes(code) || isFinal(code);
}
