import { expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { police } from "@/lib/channels/police";
import { outlook } from "@/lib/complaints/draft";
import { evidenceFor, gatherFacts } from "@/lib/complaints/facts";
import { toldOf } from "@/lib/complaints/told-of";
import { callsOf, sample } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const heard = { how: "person", category: 9 };
const calls = callsOf(
  { ...heard, typed: "139 1234 5678", at: "2026-11-27T10:00", caller: "李经理", signs: ["fraud", "paid"] },
  { ...heard, typed: "021 5877 0001", at: "2026-12-01T23:50", caller: "恒信金融", refused: true },
  { ...heard, typed: "021 5877 0001", at: "2026-12-02T09:15", caller: "恒信金融" },
);
const [paid, refused] = calls.map(({ id }) => id);
const [picture] = sample.evidence;

/** Chosen: one marked call and two loan calls, with what was answered of the company behind the loans. */
function chosen(merchantName: string, shows: (string | undefined)[] = [refused]) {
  const evidence = picture
    ? [{ ...picture, kind: "call-screenshot" as const, callIds: shows.flatMap((id) => id ?? []) }]
    : [];
  return gatherFacts({
    complainant: sample.complainant,
    calls,
    evidence,
    refusals: [],
    answers: { ...noAnswers, merchantName, moneyLost: "11月27日，微信转出3000元", isCustomer: true },
    today: "2026-12-02",
  });
}

test("A company that only other numbers named stands in no report about a number that never did", () => {
  const facts = chosen("恒信金融");
  const letter = JSON.stringify(letterOf("police", facts));
  expect(letter).not.toContain("恒信");
  expect(letter).not.toContain("客户");
  const need = outlook(police, facts).needs.find(({ code }) => code === "company-of-others");
  expect(need?.text).toBe("“恒信金融”没写进材料，139 1234 5678没有这样自称");
  expect(JSON.stringify(letterOf("police", chosen("李经理金融")))).toContain("李经理金融");
  const callerOf = new Map(["13912345678", "02158770001"].map((number) => [number, "hengxin"]));
  expect(JSON.stringify(letterOf("police", { ...facts, callerOf }))).toContain("恒信金融");
});

test("The last day, the list and the files of a report are those of the calls that it tells of", () => {
  const facts = chosen("");
  expect(police.authority(facts).why).toContain("5月27日以前去");
  expect(toldOf(police, facts).calls.map(({ id }) => id)).toEqual([paid]);
  const shownBy = (some: typeof facts) =>
    outlook(police, some).checklist.find(({ name }) => name.includes("通话记录"))?.state;
  expect(shownBy(facts)).toBe("missing");
  expect(evidenceFor(police, facts)).toEqual([]);
  expect(shownBy(chosen("", [paid]))).toBe("have");
  expect(evidenceFor(police, chosen("", [paid]))).toHaveLength(1);
});

const threatened = callsOf(
  { ...heard, typed: "138 9876 5432", at: "2026-11-01T20:15", category: 4, signs: ["threat"] },
  { ...heard, typed: "024 3123 4567", at: "2026-11-20T10:10", caller: "鑫居装饰", refused: true },
  { ...heard, typed: "024 3123 4567", at: "2026-11-25T10:10", caller: "鑫居装饰" },
  { ...heard, typed: "024 3123 4567", at: "2026-11-28T10:10", caller: "鑫居装饰" },
  { ...heard, typed: "024 3123 4567", at: "2026-12-02T19:20", caller: "鑫居装饰" },
);

function whyOn(today: string, logged = threatened): string {
  const known = { complainant: sample.complainant, evidence: [], refusals: [], answers: noAnswers };
  return police.authority(gatherFacts({ ...known, calls: logged, today })).why;
}

test("The six months run from the call that was marked, not from a later one that was not", () => {
  expect(whyOn("2026-12-03")).toContain("2027年5月1日以前去");
});

const toTheJob = callsOf(
  {
    ...heard,
    typed: "138 9876 5432",
    at: "2026-11-29T20:15",
    words: "再不接，我让你单位的人都知道",
    signs: ["threat"],
  },
  { ...heard, typed: "024 3123 4567", at: "2026-11-20T10:10", caller: "鑫居装饰", refused: true },
  { ...heard, typed: "024 3123 4567", at: "2026-11-25T10:10", caller: "鑫居装饰" },
  { ...heard, typed: "024 3123 4567", at: "2026-11-28T10:10", caller: "鑫居装饰" },
  { ...heard, typed: "024 3123 4567", at: "2026-12-02T19:20", caller: "鑫居装饰" },
);

test("The title names the number that threatened, not the one that came most often", () => {
  const known = { complainant: sample.complainant, evidence: [], refusals: [], answers: noAnswers };
  const facts = gatherFacts({ ...known, calls: toTheJob, today: "2026-12-03" });
  expect(letterOf("police", facts).title).toMatch(/^关于(号码)?138 9876 5432/);
});

test("The numbers in question begin with the one that threatened, each with its own count", () => {
  const known = { complainant: sample.complainant, evidence: [], refusals: [], answers: noAnswers };
  const letter = letterOf("police", gatherFacts({ ...known, calls: toTheJob, today: "2026-12-03" }));
  const rows = letter.blocks.flatMap((block) => (block.kind === "pairs" ? block.rows : []));
  const names = rows.map(({ name }) => name).filter((name) => /^\d/.test(name));
  expect(names).toEqual(["138 9876 5432", "024 3123 4567"]);
  expect(letter.claims.find(({ id }) => id === "per-number")?.text).toBe("各号码依次1、4，合计5");
});

test("Of several that were marked the first day still ahead is told", () => {
  const twice = callsOf(
    { ...heard, typed: "138 9876 5432", at: "2026-11-01T20:15", category: 4, signs: ["threat"] },
    { ...heard, typed: "139 1234 5678", at: "2026-12-01T10:00", signs: ["fraud"] },
  );
  expect(whyOn("2026-12-03", twice)).toContain("2027年5月1日以前去");
  expect(whyOn("2027-05-02", twice)).toContain("6月1日以前去");
  expect(whyOn("2027-06-02", twice)).not.toContain("以前去");
});
