import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { partsOfWhole } from "@/app/export/whole-parts";
import { whole } from "@/lib/export/whole";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { pastedName } from "@/lib/imports/pasted/name";
import { describeEvidence, listEvidence } from "@/lib/store/evidence";
import { originalsOf } from "@/lib/store/files";
import { moveEverything } from "@/lib/store/owner";
import { readBackWhole } from "@/lib/store/read-back";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { receiveImport } from "@/lib/store/receive-import";
import { amr, pdf, picture, sample, wav } from "../evidence/samples";
import { freshDataDir, newOwner } from "../fixtures/space";
import { unlimited } from "../fixtures/unlimited";
import { callsXml, callTag, smsesXml, smsTag } from "../imports/samples";

freshDataDir();

const lists = new URL("../fixtures/imports/", import.meta.url);

const callSheet = {
  name: "来电",
  columns: ["号码", "时间", "时长"].map((head) => ({ head, width: 20 })),
  rows: [["17090001234", "2026-09-08 10:05:00", 38]],
};

/** What 导入 takes. */
const read: [string, Uint8Array][] = [
  [pastedName, Buffer.from("2026-11-20 10:00 17012345120 来电 推销装修")],
  ["号码.csv", Buffer.from("号码,时间,备注\n17090001234,2026-09-08 10:05:00,装修\n")],
  ["号码.xlsx", await xlsx(callSheet)],
  [
    "网页.html",
    Buffer.from(
      "<html><table><tr><td>号码</td><td>时间</td></tr><tr><td>17090001234</td><td>2026-09-08 10:05:00</td></tr></table></html>",
    ),
  ],
  ["calls.xml", Buffer.from(callsXml(callTag()))],
  ["sms.xml", Buffer.from(smsesXml(smsTag()))],
  ...readdirSync(lists).map((name): [string, Uint8Array] => [name, readFileSync(new URL(name, lists))]),
];

/** What 证据 takes. */
const shown: [string, Uint8Array][] = [
  ["a.pdf", pdf],
  ["a.png", await picture().png().toBuffer()],
  ["a.amr", amr(50)],
  ["a.wav", wav(1)],
  ...["turned.heic", "tone.mp3", "tone.m4a", "tone.aac", "tone.ogg", "tone.3gp", "picture.mp4"].map(
    (name): [string, Uint8Array] => [name, sample(name)],
  ),
];

const body = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();
const printOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const all = [...read, ...shown].map(([, bytes]) => printOf(bytes)).sort();

async function filled() {
  const owner = await newOwner();
  for (const [name, bytes] of read)
    expect([name, await receiveImport(owner, body(bytes), { name, announced: null })]).toMatchObject([
      name,
      { kind: "ok" },
    ]);
  const more = { kind: null, callIds: [], announced: null };
  for (const [name, bytes] of shown)
    expect([name, await receiveEvidence(owner, body(bytes), { name, ...more })]).toMatchObject([
      name,
      { kind: "ok" },
    ]);
  return owner;
}

/** The ZIP of 导出全部, read in a fresh space. */
async function broughtBack(from: string) {
  const zip = await buffer(whole("2026-10-09T03:00:00.000Z", await partsOfWhole(from)));
  const owner = await newOwner();
  return { owner, answer: await readBackWhole(owner, body(zip), zip.length, { unpacking: unlimited }) };
}

const rowsOf = async (owner: string) =>
  (await listEvidence(owner))
    .map(({ name, kind, mime, sha256, originalStatus }) => ({ name, kind, mime, sha256, originalStatus }))
    .sort((a, b) => a.sha256.localeCompare(b.sha256));

test("Every kind of original that was ever taken comes back from 导出全部 as it was", async () => {
  const from = await filled();
  const { owner, answer } = await broughtBack(from);
  expect(answer).toMatchObject({ kind: "ok", value: { originals: all.length, missing: [], refused: [] } });
  expect([...(await originalsOf(owner))].sort()).toEqual(all);
  expect(await rowsOf(owner)).toEqual(await rowsOf(from));
});

test("An original comes back whatever its owner has called it since, and moves along with the space", async () => {
  const from = await filled();
  for (const { id } of await listEvidence(from)) await describeEvidence(from, id, { kind: "refusal" });
  const { owner, answer } = await broughtBack(from);
  expect(answer).toMatchObject({ kind: "ok", value: { refused: [] } });
  const account = await newOwner();
  await moveEverything(owner, account);
  expect([...(await originalsOf(account))].sort()).toEqual(all);
});
