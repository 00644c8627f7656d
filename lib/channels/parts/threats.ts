import type { LoggedCall } from "../facts";
import { recordedOf } from "../police/alleged";

/** 疑似威胁、恐吓: as the user marked it, never a finding. */
export function toldOf(threats: LoggedCall[]): string {
  return recordedOf("threat", threats).told;
}
