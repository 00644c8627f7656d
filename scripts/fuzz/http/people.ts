// Whom the requests come from: somebody whose things nobody else may see, somebody else, and nobody.

import { callForm, details, phoneList } from "@/scripts/crash/typed.mjs";
import { Visitor } from "@/scripts/crash/visit.mjs";
import type { Draw } from "../odd";

export type Who = { name: "owner" | "stranger" | "nobody"; cookie: string; ids: string[] };

/** Logs, uploads, reads in and issues a letter, as the pages do; every text holds `word`. */
export async function settle(
  url: string,
  draw: Draw,
  word: string,
): Promise<{ cookie: string; ids: string[] }> {
  const visitor = new Visitor();
  const act = (page: string, file: string, name: string, args: unknown[]) =>
    visitor.act(url, page, `app/${file}`, name, args);
  const ids: string[] = [];
  for (let many = 0; many < 5; many++) {
    const call = { ...callForm(draw, word), caller: word, note: word };
    const said = await act("/calls/new", "calls/actions.ts", "recordCall", [call, draw.uuid()]);
    ids.push(idIn(said.value));
  }
  await act("/me/details", "me/actions.ts", "saveDetails", [{ ...details, name: word, address: word }]);
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  );
  const sent = { "x-name": `${encodeURIComponent(word)}.png`, "x-calls": ids[0] ?? "" };
  ids.push(idIn(await visitor.upload(url, "/evidence/upload", png, sent)));
  const { text } = phoneList(draw, 20);
  const begun = await visitor.upload(url, "/import/upload", text, {
    "x-name": `${encodeURIComponent(word)}.xml`,
  });
  await visitor.work(url, `/import/${idIn(begun)}/read`);
  ids.push(idIn(begun));
  const group = { name: word, note: word, numbers: [callForm(draw, "").number], more: "" };
  ids.push(idIn((await act("/callers/new", "callers/actions.ts", "makeCaller", [group])).value));
  const refusal = {
    at: "2026-09-08T10:05",
    way: "sms",
    whom: "all",
    number: "",
    note: word,
    evidenceIds: [],
  };
  ids.push(
    idIn((await act("/refusals/new", "refusals/actions.ts", "recordRefusal", [refusal, draw.uuid()])).value),
  );
  const door = new Map([
    ["door", "12321"],
    ["selection", "matter=22"],
  ]);
  const { to } = await act("/complaints/new", "complaints/actions.ts", "enter", [door]);
  const complaint = String(to).split("/")[2] ?? "";
  await act(`/complaints/${complaint}`, "complaints/[id]/actions.ts", "issue", [complaint]);
  ids.push(complaint);
  return { cookie: visitor.cookie, ids };
}

function idIn(said: unknown): string {
  return typeof said === "object" && said !== null && "id" in said ? String(said.id) : "";
}
