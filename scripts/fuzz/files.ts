// Files of every kind that is taken, broken in all places, sent as evidence, as a list to read, and as 导出全部.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { incomingDir } from "@/lib/store/files/places";
import { readBackWhole } from "@/lib/store/read-back";
import { readImport } from "@/lib/store/read-import";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { receiveImport } from "@/lib/store/receive-import";
import { beginBundle, verified } from "./bundles";
import { flood } from "./floods";
import { residentOf } from "./growth";
import { changedBytes, type Draw, oddText } from "./odd";
import { pictures, type Sample, watchChildren } from "./pictures";
import type { Part } from "./run";
import { newOwner } from "./space";
import { longestStop } from "./turns";
import { evidenceUnits, listUnits, zipUnits } from "./units";
import { zipFlood } from "./zip-floods";
import { escaped, oddZip } from "./zips";

export async function filesPart(wide: unknown): Promise<Part> {
  const owner = await newOwner();
  const bundle = await beginBundle();
  const samples = [...recordings(), ...lists(), ...pictures()];
  const texts = lists();
  const cheap = samples.filter(({ name }) => !/\.(xls|png|webp|heic)$/.test(name));
  const children = watchChildren();
  return {
    name: "files",
    atOnce: 3,
    async round(draw) {
      if (draw.chance(0.0005)) return flooded(owner, draw);
      if (draw.chance(0.0005)) return floodedWhole(draw);
      if (draw.chance(0.001)) return inSmallUnits(owner, draw);
      const what = draw.next();
      if (what < 0.1) return readBack(draw, owner, wide);
      if (what < 0.3) return verified(draw, bundle);
      const isList = what >= 0.65;
      const plenty = draw.chance(0.85) ? cheap : samples;
      const { name, bytes } = draw.chance(0.05)
        ? polyglot(draw, plenty)
        : draw.one(isList && draw.chance(0.7) ? texts : plenty);
      const sent = draw.chance(0.9) ? changedBytes(draw, bytes) : bytes;
      const named = draw.chance(0.5) ? oddText(draw).slice(0, 500) : name;
      return !isList ? asEvidence(owner, draw, named, sent) : asImport(owner, draw, named, sent);
    },
    async end() {
      const left = readdirSync(incomingDir()).filter((file) => !file.endsWith(".lock"));
      const outside = escaped();
      return [
        ...children.faults(),
        ...(left.length > 0 ? [`left behind: ${left.slice(0, 5).join(" ")}`] : []),
        ...outside.map((file) => `written outside: ${file}`),
      ];
    },
  };
}

/** MB by which the process that serves may grow over one flood: what it costs, it costs a process of its own. */
const MOST_GROWN = 400;

/** Rows that are read of one. */
const ENOUGH = 5_000;

/** Small files that become much: handed over, and read up to a few thousand rows. */
export async function flooded(owner: string, draw: Draw, much = 1): Promise<string> {
  const { name, bytes } = flood(draw, much);
  const before = residentOf(process.pid);
  const answer = await receiveImport(owner, new Blob([new Uint8Array(bytes)]).stream(), {
    name,
    announced: bytes.length,
  });
  if (answer.kind === "ok") for await (const _ of readImport(owner, answer.value.id, () => false, ENOUGH));
  const grown = residentOf(process.pid) - before;
  if (grown > MOST_GROWN) throw new Error(`${name} took ${grown} MB of the server`);
  return `flood ${name} ${answer.kind === "ok" ? "read" : "refused"}`;
}

/** Milliseconds that another visitor may wait, as the witness of http/witness.ts does. */
const PATIENCE = 2_000;

/** Small ZIPs that become much, read back as 导出全部: whatever comes of it, it holds up nobody. */
export async function floodedWhole(draw: Draw, much = 1): Promise<string> {
  const { name, bytes } = zipFlood(draw, much);
  const owner = await newOwner();
  let outcome = "";
  const stop = await longestStop(async () => (outcome = await takeBack(owner, bytes)));
  if (stop > PATIENCE) throw new Error(`a ZIP with ${name} stopped all others for ${Math.round(stop)} ms`);
  return outcome.replace("whole", "flood whole");
}

/** Milliseconds for which the process may do nothing else; others are at work beside it here. */
const LONGEST_STOP = 1_000;

/** A megabyte of the smallest units of a format: whatever it costs, others have their turn. */
async function inSmallUnits(owner: string, draw: Draw): Promise<string> {
  const isList = draw.chance(0.5);
  const { name, make } = draw.one(isList ? [...listUnits, zipUnits] : evidenceUnits);
  const bytes = make(draw.between(1_000, 1_000_000));
  const send = isList ? asImport : asEvidence;
  const stop = await longestStop(() => send(owner, draw, name, bytes));
  if (stop > LONGEST_STOP)
    throw new Error(`${name} of ${bytes.length} bytes stopped all others for ${stop} ms`);
  return `units of ${name.split(".").at(-1)}`;
}

async function asEvidence(owner: string, draw: Draw, name: string, bytes: Buffer): Promise<string> {
  const announced = draw.one([null, ...Array(5).fill(bytes.length), bytes.length + 1, Number.NaN]);
  const sent = { name, kind: null, callIds: draw.chance(0.2) ? [oddText(draw)] : [], announced };
  const answer = await receiveEvidence(owner, new Blob([new Uint8Array(bytes)]).stream(), sent);
  if (answer.kind === "ok") return `evidence taken as ${answer.value.evidence.mime}`;
  return `evidence ${answer.kind === "refused" ? answer.reasons[0]?.code : "invalid"}`;
}

async function asImport(owner: string, draw: Draw, name: string, bytes: Buffer): Promise<string> {
  const sent = { name, announced: draw.one([null, bytes.length]) };
  const answer = await receiveImport(owner, new Blob([new Uint8Array(bytes)]).stream(), sent);
  if (answer.kind !== "ok")
    return `import ${answer.kind === "refused" ? answer.reasons[0]?.code : "invalid"}`;
  for await (const _ of readImport(owner, answer.value.id, () => false));
  return `import read as ${answer.value.format}`;
}

/** 导出全部 as somebody else may have packed it; nothing of it may come to lie where its names say. */
async function readBack(draw: Draw, owner: string, wide: unknown): Promise<string> {
  return takeBack(owner, oddZip(draw, "案件数据.json", Buffer.from(JSON.stringify(wide))));
}

async function takeBack(owner: string, bytes: Buffer): Promise<string> {
  const unpacking = { admit: async () => null, count: () => {} };
  const body = new Blob([new Uint8Array(bytes)]).stream();
  const answer = await readBackWhole(owner, body, bytes.length, { unpacking });
  if (answer.kind === "ok") return "whole read back";
  return `whole ${answer.kind === "refused" ? answer.reasons[0]?.code : "invalid"}`;
}

function polyglot(draw: Draw, samples: Sample[]): Sample {
  const [one, other] = [draw.one(samples), draw.one(samples)];
  return { name: `${one.name}.${other.name}`, bytes: Buffer.concat([one.bytes, other.bytes]) };
}

function recordings(): Sample[] {
  const folder = path.resolve("tests/fixtures/evidence");
  return readdirSync(folder)
    .filter((name) => !name.endsWith(".md"))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

function lists(): Sample[] {
  const xml = `<?xml version='1.0'?><calls count="1"><call number="17000000001" duration="9" date="1788000000000" type="1" presentation="1" contact_name="(Unknown)" /></calls>`;
  const bill = "对方号码,起始时间,通话时长\r\n17000000001,2026-09-08 10:26:07,9\r\n";
  const html =
    "<html><table><tr><td>对方号码</td><td>起始时间</td></tr><tr><td>1700</td><td>2026-09-08 10:26:07</td></tr></table>";
  const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  const texts = {
    "calls.xml": xml,
    "bill.csv": bill,
    "bill.xls": html,
    "a.pdf": pdf,
    "a.txt": "2026-11-03 14:05:33 被叫 13800001234",
  };
  return Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
}
