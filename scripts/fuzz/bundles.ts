// 举证材料 as it comes back from somebody else: what is not the byte it was may not be called right.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { bundle } from "@/lib/export/bundle";
import { kept, made } from "@/lib/export/entries";
import { verify } from "@/lib/export/verify";
import { changedBytes, type Draw } from "./odd";
import { oddZip } from "./zips";

/** A bundle of three files, and the paths that its check names when nothing was done to it. */
export type Known = { bytes: Buffer; paths: Set<string>; folder: string };

const recording = Buffer.from("#!AMR\n录音");

export async function beginBundle(): Promise<Known> {
  const original = made("证据原件/01-录音.amr", recording);
  const entries = [
    made("文书/举报信.txt", "您好"),
    made("清单/来电清单.csv", "号码\r\n17090000000\r\n"),
    kept(original.path, original, async () => Readable.from([recording])),
  ];
  const stream = bundle({
    letter: "关于骚扰电话的举报信",
    issuedAt: "2026-09-08T16:30:00.000Z",
    issuedOn: "2026年9月9日",
    entries,
    origins: new Map([[original.path, { name: "录音.amr", receivedAt: "2026-09-08T12:00:00.000Z" }]]),
    gone: [],
    held: [],
  });
  const folder = mkdtempSync(path.join(tmpdir(), "qingjing-bundle-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const bytes = await buffer(stream);
  const paths = new Set([...entries.map((entry) => entry.path), "这份材料说明.txt", "manifest.json"]);
  return { bytes, paths, folder };
}

export async function verified(draw: Draw, { bytes, paths, folder }: Known): Promise<string> {
  const isForeign = draw.chance(0.4);
  const name = draw.one(["manifest.json", "SHA256SUMS"]);
  const listed = draw.one([
    "{}",
    '{"files":[]}',
    `${"0".repeat(64)}  ../../x\n`,
    `${"0".repeat(64)} *__proto__\n`,
  ]);
  const sent = isForeign ? oddZip(draw, name, Buffer.from(listed)) : changedBytes(draw, bytes);
  const file = path.join(folder, `${draw.uuid()}.zip`);
  writeFileSync(file, sent);
  const said = await verify(file);
  rmSync(file);
  if (said.kind !== "ok") return `bundle ${said.kind === "refused" ? said.reasons[0]?.code : "invalid"}`;
  const { right, changed, missing, extra } = said.value;
  if (isForeign) return "bundle judged";
  const unknown = right.find((one) => !paths.has(one));
  if (unknown !== undefined) throw new Error(`verify calls ${unknown} right, which was never there`);
  return changed.length + missing.length + extra.length > 0 ? "bundle not whole" : "bundle whole";
}
