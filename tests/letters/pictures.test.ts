import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import { evidenceRows } from "@/lib/complaints/evidence-rows";
import type { EvidenceKind } from "@/lib/evidence/evidence";
import { guessKind } from "@/lib/evidence/guess-kind";
import { plainText } from "@/lib/letters/plain";
import { decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

/** The decoration calls with one picture at their last call. */
function withPicture(kind: EvidenceKind): Facts {
  const facts = decorationFacts();
  const [shot] = facts.evidence.filter(({ mime }) => mime.startsWith("image/"));
  const last = facts.calls.at(-1);
  if (!shot || !last) throw new Error("the sample has a picture and calls");
  const picture = { ...shot, id: "p1", kind, name: "IMG_0001.jpg", note: "", callIds: [last.id] };
  const calls = facts.calls.map((call) => ({ ...call, evidence: call === last ? [picture] : [] }));
  return { ...facts, calls, evidence: [picture] };
}

const kind = guessKind("image", "Screenshot_com.android.dialer.jpg");

test("A picture nobody has said anything about is a picture in the letter: no sentence says what it shows", () => {
  const text = plainText(letterOf("12321", withPicture(kind)));
  expect(text).toContain("图片（共1张）");
  expect(text).not.toMatch(/截图|详单/);
});

test("Its line of 证据目录 says the same word and proves nothing", () => {
  const { evidence, calls } = withPicture(kind);
  const [row = []] = evidenceRows(evidence, calls, {}).rows;
  expect([row[1], row[2]]).toEqual(["其他", "图片"]);
  expect(row[5]).toMatch(/^与.*有关的图片$/);
});

test("What its owner said it is stands in the letter, in the words of the press", () => {
  expect(plainText(letterOf("12321", withPicture("call-screenshot")))).toContain("通话记录截图（共1张）");
  expect(plainText(letterOf("12321", withPicture("sms-screenshot")))).toContain("短信截图（共1张）");
});
