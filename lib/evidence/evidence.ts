export type EvidenceKind =
  | "recording"
  | "call-screenshot"
  | "sms-screenshot"
  | "bill"
  | "phone-log"
  | "own-table"
  | "refusal"
  | "identity"
  | "picture"
  | "other";

export const evidenceKindNames: Record<EvidenceKind, string> = {
  recording: "通话录音",
  "call-screenshot": "通话记录截图",
  "sms-screenshot": "短信截图",
  bill: "通话详单",
  "phone-log": "手机通话记录",
  "own-table": "自己整理的通话记录表",
  refusal: "拒绝的凭据",
  identity: "身份与入网证明",
  picture: "图片",
  other: "其他",
};

/** A whole list of calls that is no operator's: it may tell of people who have nothing to do with the case. */
export function isWholeList({ kind }: { kind: EvidenceKind }): boolean {
  return kind === "phone-log" || kind === "own-table";
}

export type OriginalStatus = "stored" | "not-received" | "unverified" | "lost";

/**
 * Whether the bytes of the original are here: only then may a letter speak of it. At the start of the server what is
 * unverified was looked for, and not found. Where nothing is said of it, as in a case written by hand, it counts.
 */
export function isOriginalHere({ originalStatus = "stored" }: { originalStatus?: OriginalStatus }): boolean {
  return originalStatus === "stored";
}

/** One file, kept byte for byte. */
export type Evidence = {
  id: string;
  kind: EvidenceKind;
  /** The file's name on the user's own disk: shown, never used as a path. */
  name: string;
  /** By content: image/jpeg, audio/amr … */
  mime: string;
  size: number;
  /** Hex, 64 characters, of the original bytes. */
  sha256: string;
  /** ISO instant, by our own clock, at which the last byte arrived; while no bytes came, at which a case file named it. */
  receivedAt: string;
  /** ISO instant at which a case file says it was received elsewhere; null or left out for what came here first. */
  toldReceivedAt?: string | null;
  /** Whether the bytes of the original ever came; left out where they did. What each means stands in the schema. */
  originalStatus?: OriginalStatus;
  /** Nothing of it was seen here: receivedAt too is what a case file says. */
  isTold?: boolean;
  /** The note is what a case file says. */
  isNoteTold?: boolean;
  /** ISO instant the user accepted as when it was taken; null when not said. */
  takenAt: string | null;
  /** Length of a recording in seconds; null for anything else or when it cannot be read. */
  seconds: number | null;
  /** Pixels of an image after EXIF rotation; null for anything else. */
  width: number | null;
  height: number | null;
  note: string;
  callIds: string[];
};
