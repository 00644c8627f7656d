// Whom the requests come from: somebody whose things nobody else may see, somebody else, and nobody.

import { callForm, details, phoneList } from "@/scripts/crash/typed.mjs";
import { Visitor } from "@/scripts/crash/visit.mjs";
import type { Draw } from "../odd";

/** `own`: what this person has under /calls, /evidence and so on; `ids`: theirs, and other people's. */
export type Who = { name: "owner" | "stranger" | "nobody"; cookie: string; own: Own; ids: string[] };
export type Own = Record<string, string[]>;

/** Logs, uploads, reads in and issues a letter, as the pages do; every text holds `word`. */
export async function settle(url: string, draw: Draw, word: string): Promise<{ cookie: string; own: Own }> {
  const visitor = new Visitor();
  const act = (page: string, file: string, name: string, args: unknown[]) =>
    visitor.act(url, page, `app/${file}`, name, args);
  const calls: string[] = [];
  for (let many = 0; many < 5; many++) {
    const call = { ...callForm(draw, word), caller: word, note: word };
    const said = await act("/calls/new", "calls/actions.ts", "recordCall", [call, draw.uuid()]);
    calls.push(idIn(said.value));
  }
  const typed = { ...details, name: word, address: word };
  await visitor.save(url, "/me/details", "app/me/actions.ts", "saveDetails", [typed]);
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  );
  const sent = { "x-name": `${encodeURIComponent(word)}.png`, "x-calls": calls[0] ?? "" };
  const evidence = idIn(await visitor.upload(url, "/evidence/upload", png, sent));
  const { text } = phoneList(draw, 20);
  const begun = await visitor.upload(url, "/import/upload", text, {
    "x-name": `${encodeURIComponent(word)}.xml`,
  });
  await visitor.work(url, `/import/${idIn(begun)}/read`);
  const group = { name: word, note: word, numbers: [callForm(draw, "").number], more: "" };
  const made = await act("/callers/new", "callers/actions.ts", "makeCaller", [group]);
  const apart = new Map([
    ["callerId", ""],
    ["numbers", "17090001001,17090001002"],
  ]);
  const away = await act("/callers", "callers/actions.ts", "waveAway", [apart]);
  const refusal = {
    at: "2026-09-08T10:05",
    way: "sms",
    whom: "all",
    number: "",
    note: word,
    evidenceIds: [],
  };
  const said = await act("/refusals/new", "refusals/actions.ts", "recordRefusal", [refusal, draw.uuid()]);
  const door = new Map([
    ["door", "12321"],
    ["selection", "matter=22"],
  ]);
  const { to } = await act("/complaints/new", "complaints/actions.ts", "enter", [door]);
  const complaint = String(to).split("/")[2] ?? "";
  await act(`/complaints/${complaint}`, "complaints/[id]/actions.ts", "issue", [complaint]);
  const own = {
    calls,
    evidence: [evidence],
    import: [idIn(begun)],
    callers: [idIn(made.value), String(away.to).split("apart=")[1]?.split(".")[0] ?? ""],
    refusals: [idIn(said.value)],
    complaints: [complaint],
    export: [complaint],
  };
  return { cookie: visitor.cookie, own };
}

function idIn(said: unknown): string {
  return typeof said === "object" && said !== null && "id" in said ? String(said.id) : "";
}

/** Who asks, with everybody's ids: mostly one's own that fits the address, else any. */
export function idFor(draw: Draw, { own, ids }: Who, address: string): string {
  const fitting = own[address.split("/")[1] ?? ""] ?? [];
  return fitting.length > 0 && draw.chance(0.6) ? draw.one(fitting) : draw.one(ids);
}
