import { type Reason, type Refused, refuse } from "@/lib/result";

export type ImportFault =
  | "empty"
  | "too-large"
  | "unknown-kind"
  | "interrupted"
  | "disk-full"
  | "offline"
  | "cancelled"
  | "not-here";

export const readableInWords =
  "安卓通话备份和短信备份（xml、json、csv）、iPhone备份工具导出的通话记录（csv）、移动联通电信的通话详单（Excel、csv、网页）、别的有号码和时间的表格、粘贴的文字";

const sentences: Record<ImportFault, string> = {
  empty: "这个文件是空的，没有收。换一个再传。",
  "too-large": "这个文件超过2000MB，没有收。备份短信时不带彩信，会小很多。",
  "unknown-kind": `这个文件认不出来，没有收。能读的有：${readableInWords}。`,
  interrupted: "传到一半断了，没有留下半个文件。连上再传一次。",
  "disk-full": "存的地方满了，这个文件没有收。腾出空间再传一次。",
  offline: "没传上，网断了。连上再传一次。",
  cancelled: "停下了，这个文件没有留下。",
  "not-here": "没收下，这一页过期了。刷新这一页再传一次。",
};

export function importReason(fault: ImportFault): Reason {
  return { code: fault, text: sentences[fault] };
}

/** The same refusal of an import, whatever the door it was refused at. */
export function refuseImport(code: string): Refused {
  const known = Object.hasOwn(sentences, code) ? (code as ImportFault) : "interrupted";
  return refuse(importReason(known));
}

const final: string[] = ["empty", "too-large", "unknown-kind"] satisfies ImportFault[];

/** The same file would be refused again. */
export function isFinalFault(code: string): boolean {
  return final.includes(code);
}
