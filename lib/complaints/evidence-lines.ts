import type { Call } from "@/lib/calls/call";
import { mapInSteps, type Steps } from "@/lib/calls/in-steps";
import { type Evidence, type EvidenceKind, evidenceKindNames } from "@/lib/evidence/evidence";
import { toldMark } from "@/lib/letters/from-case-data";
import { secondsInWords } from "@/lib/letters/wording";
import { isNeverReceived, originOf } from "./evidence-origin";
import { isIdCard, type Places, placesOf, purposeAmong } from "./evidence-purpose";
import type { ShownEvidence } from "./proof-words";

/** 证据 grouped by what it proves, as one hands it in. */
const groupOf: Record<EvidenceKind, string> = {
  identity: "身份与号码归属",
  bill: "来电事实",
  "phone-log": "来电事实",
  "own-table": "来电事实",
  "call-screenshot": "来电事实",
  "sms-screenshot": "来电事实",
  recording: "来电事实",
  refusal: "拒绝与投诉",
  picture: "其他",
  other: "其他",
};
const kinds = Object.keys(groupOf) as EvidenceKind[];
const groups = [...new Set(Object.values(groupOf))];

/** An identity card says nothing of a number. */
function titleOf(group: string, own: Evidence[]): string {
  return group === groupOf.identity && own.every(isIdCard) ? "身份" : group;
}

/** Evidence id → page of the bundle; null when it is not on paper. */
export type PageOf = Record<string, number | null>;

/** One line of the list, in the words of the paper. */
export type Line = {
  one: ShownEvidence;
  nth: number;
  name: string;
  form: string;
  origin: string;
  aim: string;
  page: string;
};

/** Those of one group, under its name. */
export type Group = { group: string; lines: Line[] };

/** The lines of the list, by group and in order. */
export function* linesOf(evidence: ShownEvidence[], calls: Call[], pageOf: PageOf): Steps<Group[]> {
  const places = placesOf(calls);
  const told: Group[] = [];
  let nth = 0;
  for (const name of groups) {
    const own = kinds
      .filter((kind) => groupOf[kind] === name)
      .flatMap((kind) => evidence.filter((one) => one.kind === kind));
    const lines = yield* mapInSteps(own, (one) => lineOf(one, ++nth, places, pageOf), 1);
    if (lines.length > 0) told.push({ group: titleOf(name, own), lines });
  }
  return told;
}

function lineOf(one: ShownEvidence, nth: number, calls: Places, pageOf: PageOf): Line {
  const length = one.seconds === null ? "" : `（${secondsInWords(one.seconds)}）`;
  const page = pageOf[one.id] ?? null;
  return {
    one,
    nth,
    name: `${evidenceKindNames[one.kind]}${length}`,
    form: page === null ? "电子数据" : "电子数据，附打印件",
    origin: originOf(one),
    aim: purposeAmong(one, calls),
    page: page === null ? "电子文件" : `第${page}页`,
  };
}

/** ※ before the name of a file that never came here. */
export function markedName(one: Evidence): string {
  if (isNeverReceived(one)) return `※${one.name}`;
  return `${one.name}${toldMark(one.isTold)}`;
}
