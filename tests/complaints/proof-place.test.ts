import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { checklist } from "@/lib/complaints/checklist";
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

test("Proof of a threat is of the newest call that was heard to carry one, whatever came later", () => {
  const [threat, ...later] = decorationFacts().calls.map((call) => ({ ...call, signs: [] }));
  if (!threat) throw new Error("no call");
  const missed = { ...threat, id: "missed", how: "missed" as const, signs: ["threat" as const] };
  const calls = [{ ...threat, signs: ["threat" as const] }, ...later, missed];
  const facts = { ...decorationFacts(), calls };
  expect(placeOf("police", "通话录音", facts)).toBe(`/calls/${threat.id}`);
  expect(placeOf("police", "短信、聊天记录", facts)).toBe(`/calls/${threat.id}`);
  expect(placeOf("police", "通话记录截图或详单", facts)).toBe("/calls/missed");
  expect(placeOf("market-report", "录音或短信截图", facts)).toBe(`/calls/${later.at(-1)?.id}`);
});

test("The recording of another call is no proof of what was threatened", () => {
  const { calls: told, evidence } = decorationFacts();
  const [recording] = evidence.filter(({ kind }) => kind === "recording");
  const [recorded, other] = [
    recording?.callIds[0],
    told.find(({ id }) => !recording?.callIds.includes(id))?.id,
  ];
  const police = channelById("police");
  if (!police || !recorded || !other) throw new Error("no such case");
  const stateWhere = (threat: string) => {
    const calls = told.map((call) => ({ ...call, signs: call.id === threat ? ["threat" as const] : [] }));
    const list = checklist(police, { ...decorationFacts(), calls });
    return list.find(({ name }) => name === "通话录音")?.state;
  };
  expect(stateWhere(recorded)).toBe("have");
  expect(stateWhere(other)).toBe("missing");
});
