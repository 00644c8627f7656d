import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { placeOfProof } from "@/lib/complaints/proof-place";
import { decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";

function placeOf(id: string, name: string, facts = decorationFacts()): string {
  return placeOfProof(
    channelById(id)?.wants.find((want) => want.name === name),
    facts,
  );
}

test("Proof of what was handed in is added beside that step, and among the evidence where none is recorded", () => {
  const step = handedIn("operator", { on: "2026-09-20" });
  const facts = decorationFacts({ filed: [step], follows: step });
  const follow = `/complaints/${step.complaintId}/follow`;
  expect(placeOf("tca-appeal", "投诉运营商的凭据", facts)).toBe(follow);
  expect(placeOf("tca-mailbox", "提交和答复的凭据", facts)).toBe(follow);
  expect(placeOf("urge", "提交的凭据", facts)).toBe(follow);
  expect(placeOf("tca-appeal", "投诉运营商的凭据")).toBe("/evidence");
});

test("Proof that one said no is added at that very no, in its call or outside of any", () => {
  const { calls } = decorationFacts();
  const no = calls.find(({ refused }) => refused);
  expect(placeOf("market-report", "拒绝的凭据")).toBe(`/calls/${no?.id}`);
  const at = "2026-09-01T02:00:00Z";
  const said = { id: "r1", at, way: "sms" as const, note: "", evidenceIds: [] };
  const outside = { ...said, callerId: null, numbers: [], evidence: [] };
  const told = calls.map((call) => ({ ...call, refused: false, refusals: [outside] }));
  expect(placeOf("market-report", "拒绝的凭据", { ...decorationFacts(), calls: told })).toBe("/refusals/r1");
  const never = calls.map((call) => ({ ...call, refused: false, refusals: [] }));
  expect(placeOf("market-report", "拒绝的凭据", { ...decorationFacts(), calls: never })).toBe("/evidence");
});

test("Papers of the person and receipts are of no call; a picture of a call is of the newest", () => {
  expect(placeOf("tca-appeal", "身份与入网证明")).toBe("/evidence");
  expect(placeOf("lawsuit", "支出的票据")).toBe("/evidence");
  expect(placeOf("market-complaint", "消费凭证")).toBe("/evidence");
  const newest = decorationFacts().calls.at(-1);
  expect(placeOf("tca-appeal", "通话记录截图或详单")).toBe(`/calls/${newest?.id}`);
});
