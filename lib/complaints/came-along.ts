/** What was brought into an account. same: calls that it had already; person: something of 我的资料; hasPerson: there was some. */
export type CameAlong = {
  calls: number;
  same: number;
  evidence: number;
  complaints: number;
  person: boolean;
  hasPerson: boolean;
};

/** 3条记录、1份证据, the records being calls and messages; "" for nothing. */
export function heldInWords({
  calls,
  evidence,
  complaints,
}: Omit<CameAlong, "same" | "person" | "hasPerson">): string {
  const parts = [
    calls > 0 && `${calls}条记录`,
    evidence > 0 && `${evidence}份证据`,
    complaints > 0 && `${complaints}件投诉`,
  ];
  return parts.filter(Boolean).join("、");
}

/** 带过来了3条记录，其中2条账号里原来就有。 "" where nothing came or stayed. */
export function cameInWords(came: CameAlong | "left" | null): string {
  if (came === "left") return "这台设备上原来记的没有带，退出登录就能看到。";
  if (came === null) return "";
  const held = heldInWords(came);
  const same = came.same > 0 ? `，其中${came.same}条账号里原来就有，没有重复记` : "";
  return [held && `带过来了${held}${same}。`, personInWords(came)].join("");
}

function personInWords({ person, hasPerson }: CameAlong): string {
  if (person) return "资料里空着的补上了。";
  return hasPerson ? "这台设备上填的资料没有用，信上写账号里的。" : "";
}
