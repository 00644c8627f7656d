// Every form's own check, with what no page sends; what is taken has to be storable, and stored to come out the same.
import { AccountForm, blankAccount } from "@/components/me/account-form";
import { CallerForm } from "@/lib/calls/caller-form";
import { FillForm } from "@/lib/calls/fill-form";
import { blankForm, checkCall } from "@/lib/calls/form";
import { checkRefusal } from "@/lib/calls/refusal-form";
import { noAnswers } from "@/lib/channels/answers";
import { Complainant, nobody } from "@/lib/channels/complainant";
import { DraftForm } from "@/lib/complaints/draft-form";
import { checkEvidence } from "@/lib/evidence/describe";
import { checkFiling } from "@/lib/filings/filing-form";
import { checkReply } from "@/lib/filings/reply-form";
import { checkAnswer, noAnswer } from "@/lib/imports/answer";
import { checkRows, takenAtOf } from "@/lib/imports/screenshot/confirmed";
import { clean } from "@/lib/numbers/clean";
import { identify } from "@/lib/numbers/identify";
import { invalidBy, ok, type Result, safeParse } from "@/lib/result";
import { findCall, logCall } from "@/lib/store/calls";
import { complainantOf, saveComplainant } from "@/lib/store/complainant";
import { callForm, details, filingForm } from "../crash/typed.mjs";
import { changedJson, type Draw, unkept } from "./odd";
import type { Part } from "./run";
import { newOwner } from "./space";

const now = new Date("2026-10-09T03:00:00.000Z");
const today = "2026-10-09";
const at = "2026-09-08T10:05";
const row = { nth: 1, hidden: false, number: "17090001001", day: "2026-09-08", time: "10:05", count: 1 };

const chosen = { columns: { ...noAnswer.columns, number: "0", at: "1" } };

type Schema = {
  safeParse(typed: unknown): { success: boolean; data?: unknown; error?: { issues: Issue[] } };
};
type Issue = { path: PropertyKey[]; message: string };

const through =
  (schema: Schema) =>
  (typed: unknown): Result<unknown> => {
    const read = safeParse(schema, typed);
    return read.success ? ok(read.data) : invalidBy(read.error?.issues ?? [], "all");
  };

/** Not a form, and what every form, list and address with a number goes through. */
function numberRead(typed: unknown): Result<unknown> {
  const sent = typeof typed === "string" ? typed : (JSON.stringify(typed) ?? "");
  const number = clean(sent);
  if (!/^\+?\d*$/.test(number)) throw new Error(`${JSON.stringify(sent)} is read as ${number}`);
  if (clean(number) !== number) throw new Error(`${number} is cleaned to ${clean(number)}`);
  return ok(identify(sent));
}

type Form = { name: string; typed: (draw: Draw) => unknown; check: (typed: unknown) => Result<unknown> };

const forms: Form[] = [
  { name: "call", typed: (draw) => callForm(draw, "他说"), check: (typed) => checkCall(typed, now) },
  { name: "blank call", typed: () => blankForm(now), check: (typed) => checkCall(typed, now) },
  {
    name: "refusal",
    typed: () => ({ at, way: "sms", whom: "number", number: "17090001001", note: "x", evidenceIds: ["e"] }),
    check: (typed) => checkRefusal(typed, now),
  },
  {
    name: "caller",
    typed: () => ({ name: "某公司", note: "", numbers: ["17090001001"], more: "" }),
    check: through(CallerForm),
  },
  {
    name: "fill",
    typed: () => ({ numbers: ["1709"], how: "robot", category: "22" }),
    check: through(FillForm),
  },
  { name: "person", typed: () => ({ ...nobody, ...details }), check: through(Complainant) },
  { name: "draft", typed: () => ({ ...noAnswers, ...nobody, ...details }), check: through(DraftForm) },
  { name: "account", typed: () => blankAccount, check: through(AccountForm) },
  {
    name: "evidence",
    typed: () => ({ kind: "recording", takenAt: at, note: "x", callIds: ["c"] }),
    check: (typed) => checkEvidence(typed, now),
  },
  {
    name: "filing",
    typed: () => filingForm("R1"),
    check: (typed) => checkFiling(typed, [{ version: 1, on: "2026-10-01" }], today),
  },
  {
    name: "reply",
    typed: () => ({ outcome: "unsatisfied", on: today, words: "x", receipt: "", evidenceIds: [] }),
    check: (typed) => checkReply(typed, "2026-10-01", today, null),
  },
  {
    name: "answer",
    typed: (draw) => ({ ...noAnswer, dayFirst: "no", billMonth: "2026-09", ...draw.one([{}, chosen]) }),
    check: (typed) => checkAnswer({ kind: "columns", head: [["号码", "时间"]] }, typed, "2026-12-01"),
  },
  {
    name: "number",
    typed: (draw) =>
      draw.one(["17090001001", "+86 170-9000-1001", "(0371) 6666 8888", "00852 2345 6789", "95188"]),
    check: numberRead,
  },
  {
    name: "rows",
    typed: () => [{ ...row, label: "x", outcome: "missed", seconds: null }],
    check: (typed) => (takenAtOf(typed, now) === null ? checkRows(typed, now) : ok(typed)),
  },
];

/** A password is what it is, and 号码信息 shows what was typed. */
const asSent = new Set(["account", "number"]);

/** How many of the calls and persons that are taken are also stored. */
const stored = 0.02;

export async function formsPart(): Promise<Part> {
  const owner = await newOwner();
  return {
    name: "forms",
    async round(draw) {
      const form = draw.one(forms);
      const sent = changedJson(draw, form.typed(draw));
      const result = form.check(sent);
      if (result.kind === "invalid") inChinese(form.name, result.fields, sent);
      if (result.kind !== "ok") return `${form.name} refused`;
      if (!asSent.has(form.name)) heldWords(form.name, result.value);
      if (draw.chance(stored)) await storeAndFind(owner, form.name, sent);
      return `${form.name} taken`;
    },
    end: async () => (Object.hasOwn(Object.prototype, "polluted") ? ["Object.prototype was polluted"] : []),
  };
}

/** What is refused is said in Chinese, but for zod's own words about what no form of ours can send. */
function inChinese(form: string, fields: Record<string, string>, sent: unknown): void {
  const [name = "", words = ""] = Object.entries(fields)[0] ?? [];
  if (!words || words.length > 300 || /\bat .*:\d+/.test(words))
    throw new Error(`${form}: ${name} is refused with “${words}” for ${JSON.stringify(sent)?.slice(0, 300)}`);
}

function heldWords(form: string, value: unknown): void {
  if (typeof value === "string" && unkept.test(value))
    throw new Error(`${form} keeps ${JSON.stringify(value).slice(0, 300)}`);
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) heldWords(form, inner);
}

async function storeAndFind(owner: string, form: string, sent: unknown): Promise<void> {
  if (form === "call") {
    const checked = checkCall(sent, now);
    if (checked.kind !== "ok") return;
    const id = await logCall(owner, checked.value, crypto.randomUUID());
    same(checked.value.words, (await findCall(owner, id))?.words);
  }
  if (form === "person") {
    const said = Complainant.parse(sent);
    await saveComplainant(owner, said);
    same(said.name, (await complainantOf(owner)).name);
  }
}

function same(said: string, found: string | undefined): void {
  if (said !== found) throw new Error(`stored ${JSON.stringify(said)}, found ${JSON.stringify(found)}`);
}
