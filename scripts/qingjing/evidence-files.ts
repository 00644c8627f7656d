import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { CaseFile } from "@/lib/complaints/case-file";
import type { Picture } from "@/lib/pdf/render";
import { Misuse } from "./misuse";
import { pictureOf } from "./pictures";

type Row = CaseFile["evidence"][number];

/**
 * The evidence of a case with what its files say: size, SHA-256 and pictures of those that lie beside the case file.
 * A file that is not there is told and left at its row; one that is not what was written down stops everything.
 */
export async function evidenceFiles(
  rows: Row[],
  folder: string,
): Promise<{ evidence: Row[]; pictures: Map<string, Picture> }> {
  const pictures = new Map<string, Picture>();
  const evidence: Row[] = [];
  for (const row of rows) {
    const file = row.file ? path.resolve(folder, row.file) : null;
    if (!file || !existsSync(file)) {
      if (file) console.error(`旁边没有这个文件，文书里只写它的名字：${row.file}`);
      evidence.push(row);
      continue;
    }
    const picture = row.mime.startsWith("image/") ? pictureOf(file) : null;
    if (picture) pictures.set(row.id, picture);
    evidence.push({ ...row, ...(await measured(file, row)), ...pixels(row, picture) });
  }
  return { evidence, pictures };
}

async function measured(file: string, row: Row): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash).catch(() => {
    throw new Misuse(`读不了这个文件：${row.file}`);
  });
  const sha256 = hash.digest("hex");
  if (row.sha256 && row.sha256 !== sha256) throw new Misuse(`这份证据和案件里记下的指纹不一样：${row.file}`);
  return { size: statSync(file).size, sha256 };
}

function pixels(row: Row, picture: Picture | null) {
  return { width: row.width ?? picture?.width ?? null, height: row.height ?? picture?.height ?? null };
}
