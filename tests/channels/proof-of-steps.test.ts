import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { enclosuresOf } from "@/lib/channels/parts/enclosures";
import { gatherFacts } from "@/lib/complaints/facts";
import type { Evidence, EvidenceKind } from "@/lib/evidence/evidence";
import { sample, today } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";

function picture(id: string, kind: EvidenceKind = "other"): Evidence {
  const [first] = sample.evidence;
  if (!first) throw new Error("the sample case has evidence");
  return { ...first, id, kind, mime: "image/png", seconds: null, width: 10, height: 10, callIds: [] };
}

function enclosed(...evidence: Evidence[]) {
  const step = handedIn("tca-report", { evidenceIds: ["receipt"] }, { evidenceIds: ["answer"] });
  const { complainant, calls } = sample;
  const filed = [step];
  const facts = gatherFacts({ complainant, calls, evidence, refusals: [], answers: noAnswers, today, filed });
  const { list, annexes } = enclosuresOf(facts, { wantsFigures: false });
  return { items: list.flatMap((block) => (block.kind === "attachments" ? block.items : [])), annexes };
}

test("Proofs of what was handed in and answered are enclosed under their own name, each said what it shows", () => {
  const { items, annexes } = enclosed(picture("receipt"), picture("answer"));
  expect(items.at(-1)).toBe("此前提交和答复的凭据（2份）");
  expect(annexes.flatMap((block) => (block.kind === "figure" ? [block.caption] : []))).toEqual([
    "通管局举报的提交凭据，2026年9月20日",
    "通管局举报的答复，2026年9月28日",
  ]);
});

test("A file that proves nothing of them and belongs to no call is not enclosed", () => {
  expect(enclosed(picture("stray")).items).toHaveLength(1);
});

test("A proof that has a kind of its own stays with that kind", () => {
  const { items } = enclosed(picture("receipt", "sms-screenshot"));
  expect(items.at(-1)).toBe("短信截图（共1张）");
});
