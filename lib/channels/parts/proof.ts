import type { Evidence } from "@/lib/evidence/evidence";
import { listInWords, secondsInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";

export function isRecording(one: Evidence): boolean {
  return one.kind === "recording" || one.mime.startsWith("audio/");
}

export function isPicture(one: Evidence): boolean {
  return one.mime.startsWith("image/");
}

/** Screenshots are those whose owner said that they are; any other picture is a picture. */
function pictureName({ kind }: Evidence): "截图" | "图片" {
  return kind === "call-screenshot" || kind === "sms-screenshot" ? "截图" : "图片";
}

function picturesNamed(name: "截图" | "图片", evidence: Evidence[]): Evidence[] {
  return evidence.filter((one) => isPicture(one) && pictureName(one) === name);
}

/** 有录音, 有截图, 有图片 or several of them: only what is attached; "" when nothing of the kind is. */
export function proofInWords(evidence: Evidence[]): string {
  const kinds = [
    evidence.some(isRecording) ? "录音" : "",
    picturesNamed("截图", evidence).length > 0 ? "截图" : "",
    picturesNamed("图片", evidence).length > 0 ? "图片" : "",
  ].filter((kind) => kind !== "");
  return kinds.length === 0 ? "" : `有${listInWords(kinds)}`;
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
  const counted = (name: "截图" | "图片") => {
    const { length } = picturesNamed(name, evidence);
    return length === 0 ? "" : `${name}${length}张`;
  };
  const heard = recordings.length === 0 ? "" : `录音${lengthInWords(recordings) || `${recordings.length}份`}`;
  return [heard, counted("截图"), counted("图片")].filter((part) => part !== "").join("，");
}

/** Length of all recordings; "" when one of them could not be read. */
export function lengthInWords(recordings: Evidence[]): string {
  if (recordings.some((one) => one.seconds === null)) return "";
  return secondsInWords(recordings.reduce((sum, one) => sum + (one.seconds ?? 0), 0));
}
