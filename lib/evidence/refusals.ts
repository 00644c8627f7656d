import { type Reason, type Refused, refuse } from "@/lib/result";
import { acceptedInWords } from "./formats";
import { LARGEST, sizeInWords } from "./size";

export type UploadFault =
  | "empty"
  | "too-large"
  | "not-accepted"
  | "interrupted"
  | "disk-full"
  | "store-away"
  | "offline"
  | "cancelled"
  | "not-here";

const sentences: Record<UploadFault, string> = {
  empty: "这个文件是空的，没有收。换一个再传。",
  "too-large": `这个文件超过${sizeInWords(LARGEST)}，没有收。剪短一些，或者分成几个再传。`,
  "not-accepted": `这个文件认不出来，没有收。能收的有：${acceptedInWords}。`,
  interrupted: "传到一半断了，没有留下半个文件。连上再传一次。",
  "disk-full": "存的地方满了，这个文件没有收。腾出空间再传一次。",
  "store-away": "存文件的地方暂时连不上，这个文件没有收。过几分钟再传一次。",
  offline: "上传失败，网络已断开。连上再传一次。",
  cancelled: "停下了，这个文件没有留下。",
  "not-here": "没收下，这一页过期了。刷新这一页再传一次。",
};

export function isUploadFault(code: unknown): code is UploadFault {
  return typeof code === "string" && Object.hasOwn(sentences, code);
}

export function uploadReason(fault: UploadFault): Reason {
  return { code: fault, text: sentences[fault] };
}

export function refuseUpload(fault: UploadFault): Refused {
  return refuse(uploadReason(fault));
}

/** Asked by the browser before it sends, and by the server when the length is announced. null: it may come. */
export function sizeFault(bytes: number): UploadFault | null {
  if (bytes === 0) return "empty";
  return bytes > LARGEST ? "too-large" : null;
}

const final: string[] = ["empty", "too-large", "not-accepted"] satisfies UploadFault[];

/** The same file would be refused again; after any other fault another try may go through. */
export function isFinal(code: string): boolean {
  return final.includes(code);
}
