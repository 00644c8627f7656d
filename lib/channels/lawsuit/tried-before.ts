import { sourceOf, toldMark } from "@/lib/letters/from-case-data";
import type { Block, Run } from "@/lib/letters/letter";
import { dateInWords, quoted } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { oneLine } from "../parts/course-caller";
import { isSpoken } from "../parts/followed";
import { didInWords } from "../parts/followed-runs";
import { type Ledger, run } from "../parts/ledger";

/** 起诉前，原告2026年9月20日向中国移动提交投诉函（工单号…），答复为“…”；… as the record has it. */
export function triedBefore({ filed }: Facts, ledger: Ledger): Block[] {
  if (filed.length === 0) return [];
  const runs = filed.flatMap((step, at) => [
    run(at === 0 ? "起诉前，原告曾于" : "；"),
    ...stepRuns(step, at, ledger),
  ]);
  return [{ kind: "paragraph", runs: [...runs, run("。")] }];
}

function stepRuns(step: FiledStep, at: number, ledger: Ledger): Run[] {
  const { filed, replies, ...door } = step;
  const claim = {
    id: `filed-${at}`,
    text: `${door.channelName}${dateInWords(filed.on)}`,
    source: sourceOf("提交", filed.isTold, "你记的"),
    callIds: [],
  };
  const by = isSpoken(step) ? "通过电话" : "";
  const whom = filed.to === "" ? "" : `向${filed.to}`;
  const receipt = filed.receipt === "" ? "" : `（${door.receiptName}${filed.receipt}）`;
  const reply = replies.findLast(({ words }) => words !== "");
  const words = oneLine(reply?.words ?? "");
  const answer = words === "" ? "" : `，答复${toldMark(reply?.isTold)}为${quoted(words.replace(/。$/, ""))}`;
  return [
    ledger.fact(dateInWords(filed.on), claim),
    run(`${by}${whom}${didInWords(step)}${receipt}${toldMark(filed.isTold)}${answer}`),
  ];
}
