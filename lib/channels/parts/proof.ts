import type { Evidence } from "@/lib/evidence/evidence";
import { secondsInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";

export function isRecording(one: Evidence): boolean {
  return one.kind === "recording" || one.mime.startsWith("audio/");
}

export function isPicture(one: Evidence): boolean {
  return one.mime.startsWith("image/");
}

/** 有录音, 有截图 or both: only what is attached; "" when nothing of the kind is. */
export function proofInWords(evidence: Evidence[]): string {
  const kinds = [evidence.some(isRecording) ? "录音" : "", evidence.some(isPicture) ? "截图" : ""];
  const said = kinds.filter((kind) => kind !== "").join("和");
  return said === "" ? "" : `有${said}`;
}

/** What shows that the user said no in that call: a recording, a 拒绝记录, or the screenshot of a refusing SMS. */
export function refusalProof(call: Pick<LoggedCall, "evidence" | "refusedWay">): Evidence[] {
  const written = call.refusedWay === "sms";
  return call.evidence.filter(
    (one) => isRecording(one) || one.kind === "refusal" || (written && one.kind === "sms-screenshot"),
  );
}

/** 录音2分14秒，截图1张: what stands behind 有录音. */
export function proofSource(evidence: Evidence[]): string {
  const recordings = evidence.filter(isRecording);
  const pictures = evidence.filter(isPicture);
  const parts = [
    recordings.length === 0 ? "" : `录音${lengthInWords(recordings) || `${recordings.length}份`}`,
    pictures.length === 0 ? "" : `截图${pictures.length}张`,
  ];
  return parts.filter((part) => part !== "").join("，");
}

/** Length of all recordings; "" when one of them could not be read. */
export function lengthInWords(recordings: Evidence[]): string {
  if (recordings.some((one) => one.seconds === null)) return "";
  return secondsInWords(recordings.reduce((sum, one) => sum + (one.seconds ?? 0), 0));
}
