import { noAnswers } from "@/lib/channels/answers";
import { callForm, details, filingForm } from "@/scripts/crash/typed.mjs";
import { type Action, serverActions } from "@/tests/journeys/server-actions";
import { changedJson, type Draw, oddText, oddValue } from "../odd";
import { idFor, type Who } from "./people";
import { oddReply, oddSubmission } from "./replies";
import type { Request } from "./send";

/** What a browser answers for a passkey, as far as making one and signing by it are alike. */
const signed = { id: "AA", rawId: "AA", type: "public-key", response: { clientDataJSON: "e30" } };

/** What each action is sent by its page, so that what is changed comes further than the first check. */
export function typedFor(draw: Draw, id: string): Record<string, unknown[] | FormData> {
  const at = "2026-09-08T10:05";
  const call = callForm(draw, oddText(draw));
  const evidence = { kind: "other", takenAt: at, note: "x", callIds: [id] };
  const refusal = { at, way: "sms", whom: "all", number: "", note: "x", evidenceIds: [] };
  const caller = { name: "某公司", note: "", numbers: ["17090001001"], more: "" };
  const row = {
    nth: 1,
    hidden: false,
    number: "17090001001",
    day: "2026-09-08",
    time: "10:05",
    count: 1,
    label: "x",
    outcome: "missed",
    seconds: null,
  };
  const edit = { from: {}, told: "" };
  return {
    recordCall: [call, draw.uuid()],
    changeCall: [id, call, "", edit],
    fillTogether: [{ numbers: ["17090001001"], how: "robot", category: "22" }],
    saveDetails: [details, edit],
    keep: [{ name: "x", password: "0123456789ab" }],
    saveDraft: [id, { ...noAnswers, ...details }, edit],
    recordFiling: [id, null, filingForm("R1")],
    recordReply: [
      id,
      null,
      { outcome: "unsatisfied", on: "2026-10-10", words: "x", receipt: "", evidenceIds: [] },
    ],
    addProof: [id, id, id],
    takeBack: [id, id],
    saveEvidence: [id, evidence, edit],
    sayKind: [id, "other"],
    findCalls: ["1709"],
    makeCaller: [caller],
    changeCaller: [id, caller, edit],
    recordRefusal: [refusal, draw.uuid()],
    changeRefusal: [id, refusal, "", edit],
    saveScreenshotRows: [{ evidenceId: id, rows: [row], taken: at }],
    answerAsk: [id, { dayFirst: "yes", billMonth: "2026-09", columns: { number: "0", at: "1" } }],
    chooseNumber: [id, "17090001001", { q: "x", from: "2026-09-01" }, true],
    chooseRow: [id, 1, true],
    sayNoOfRow: [id, 1, true],
    sayMomentOfRow: [id, 1, "2026-09-01", 9],
    chooseShown: [id, { kind: "mobile" }, "only"],
    waveAway: formOf({ callerId: "", numbers: "17090001001,17090001002" }),
    accept: formOf({ callerId: id, numbers: "17090001001", name: oddText(draw) }),
    changeCalls: [id, formOf({ selection: "matter=22" })],
    renew: [{ password: "0123456789ab" }],
    begin: [{ password: "0123456789ab" }],
    finish: [{ ...signed, response: { ...signed.response, attestationObject: "o2NmbXQ" } }],
    finishEntering: [
      { ...signed, response: { ...signed.response, authenticatorData: "AA", signature: "AA" } },
    ],
    openWithCode: [{ name: "x", code: "23456-789AC-DEFGH-JKMNP-RTWXY-23456", next: "0123456789ab" }],
    signOutOne: formOf({ id }),
    rename: formOf({ id, name: oddText(draw) }),
    remove: formOf({ id }),
  };
}

/** Two actions have this name: one begins a letter, the other signs in. What is not known takes an id, or nothing. */
function asTyped(draw: Draw, name: string, id: string): unknown[] | FormData {
  if (name === "enter")
    return draw.chance(0.9)
      ? formOf({ door: "12321", selection: "matter=22" })
      : [{ name: "x", password: "0123456789ab" }];
  return typedFor(draw, id)[name] ?? [id];
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

let built: Action[] | null = null;
/** Wrong passwords cost a second of hashing each; what ends a space is left out of nine rounds in ten. */
const seldom = new Set(["keep", "signIn", "removeAll", "leave", "change"]);

/** One call of a server action with arguments that no page sends. */
export function oddAction(draw: Draw, who: Who, origin: string): { request: Request; entrance: string } {
  built ??= serverActions();
  let action = draw.one(built);
  while (seldom.has(action.name) && draw.chance(0.95)) action = draw.one(built);
  const id = idFor(draw, who, action.page);
  const page = action.page.replace("[version]", "1").replace(/\[\w+\]/g, id);
  const typed = asTyped(draw, action.name, id);
  const ids = built.map((one) => one.id);
  if (draw.chance(0.1)) {
    const { type, body } = oddSubmission(draw, [action.id, action.id, draw.one(ids)]);
    const request = { method: "POST", path: page, headers: { "content-type": type, origin }, body };
    return { request, entrance: "a form without scripts" };
  }
  const isPlanted = draw.chance(0.5);
  const { type, body } = isPlanted
    ? oddReply(draw, typed instanceof FormData ? [Object.fromEntries(typed)] : typed, ids)
    : written(draw, typed);
  const named = draw.chance(0.98) ? action.id : draw.one(["x", "0".repeat(42), "toString"]);
  const headers = { "next-action": named, "content-type": type, accept: "text/x-component", origin };
  const request = { method: "POST", path: page, headers, body };
  return { request, entrance: `action ${action.name}` };
}

type Written = { type: string; body: Buffer };

function written(draw: Draw, typed: unknown[] | FormData): Written {
  if (typed instanceof FormData) return asForm(draw, ["$K1"], typed);
  const form = typed.at(-1);
  if (form instanceof FormData) return asForm(draw, [...typed.slice(0, -1), "$K1"], form);
  const args = draw.chance(0.97) ? changedArguments(draw, typed) : oddValue(draw);
  const text = JSON.stringify(args) ?? "";
  const body = Buffer.from(draw.chance(0.04) ? bent(draw, text) : text);
  return { type: "text/plain;charset=UTF-8", body };
}

/** Each argument by itself, so that there is a list of them; React reads at most so many. */
function changedArguments(draw: Draw, typed: unknown[]): unknown[] {
  const nth = draw.between(0, typed.length - 1);
  return typed.map((one, at) => (at === nth || draw.chance(0.2) ? changedJson(draw, one) : one));
}

function bent(draw: Draw, text: string): string {
  return draw.one([
    text.slice(0, draw.between(0, text.length)),
    `${text}x`,
    text.replace(/"/, ""),
    "",
    "[",
    '["$K1"]',
    '["$@1"]',
    '["$F1"]',
    '["$h1"]',
    '["$Q1"]',
    '["$B1"]',
    '["$n9"]',
    '["$D2026"]',
    '["$Dx"]',
    '["$nx"]',
    '["$r"]',
  ]);
}

function asForm(draw: Draw, args: unknown[], form: FormData): Written {
  const fields = [...form].map(([name, value]) => [
    `_1_${name}`,
    draw.chance(0.5) ? oddText(draw) : String(value),
  ]);
  const bends = draw.chance(0.1);
  const list = ["0", JSON.stringify(bends ? changedJson(draw, args) : args)];
  const parts = [...fields, list].map(
    ([name, said]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${said}\r\n`,
  );
  const whole = `${parts.join("")}--x--\r\n`;
  const body = Buffer.from(bends ? whole.slice(0, draw.between(0, whole.length)) : whole);
  return { type: "multipart/form-data; boundary=x", body };
}
