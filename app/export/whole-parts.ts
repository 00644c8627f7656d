import "server-only";
import { Readable } from "node:stream";
import { picturesOf } from "@/app/complaints/pictures";
import type { WrittenCase } from "@/lib/complaints/case-file";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { csvInSteps } from "@/lib/export/csv";
import { safeName } from "@/lib/export/file-name";
import { jsonStream } from "@/lib/export/json-stream";
import { originFrom } from "@/lib/export/manifest";
import type { Part } from "@/lib/export/whole";
import { wholeExplained } from "@/lib/export/whole-explained";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { asPrinted } from "@/lib/letters/from-case-data";
import { renderLetter } from "@/lib/pdf/render";
import { readCase } from "@/lib/store/case";
import { findLetter } from "@/lib/store/complaints";
import { openFile, originalsOf } from "@/lib/store/files";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { ownerRows } from "@/lib/store/owner-tables";
import { breathing } from "@/lib/turns/breathe";
import { callListOf } from "./own-call-list";

/** Everything one owner has, in the order in which it goes into the ZIP. */
export async function partsOfWhole(ownerId: string): Promise<Part[]> {
  const file = await inHeavyTurn(ownerId, () => readCase(ownerId));
  const there = await originalsOf(ownerId);
  const evidence = file.evidence.map((one, at) => {
    const path = `证据原件/${String(at + 1).padStart(4, "0")}-${safeName(one.name)}`;
    return { ...one, file: there.has(one.sha256) ? path : null };
  });
  const gone = evidence.filter((one) => one.file === null).map(({ name }) => name);
  return [
    text("说明.txt", () => wholeExplained(gone, gone.length < evidence.length)),
    { path: "案件数据.json", open: () => jsonStream({ ...file, evidence }) },
    { path: "全部数据.json", open: () => Readable.from(ownerRows(ownerId)) },
    text("清单/来电清单.csv", async () => breathing(csvInSteps(await callListOf(ownerId)))),
    text("清单/来电清单.xlsx", async () => xlsx(await callListOf(ownerId))),
    ...file.complaints.flatMap((one, at) => lettersOf(ownerId, one, at)),
    ...evidence.flatMap((one) => original(ownerId, one)),
  ];
}

function text(path: string, write: () => string | Uint8Array | Promise<string | Uint8Array>): Part {
  return { path, open: async () => Readable.from([Buffer.from(await write())]) };
}

function lettersOf(ownerId: string, complaint: WrittenCase["complaints"][number], at: number): Part[] {
  return complaint.letters.map(({ version, issuedAt, draft: { letter } }) => {
    const nth = String(at + 1).padStart(3, "0");
    const name = safeName(`${letter.name}-${dayInBeijing(issuedAt)}-第${version}版.pdf`);
    return text(`文书/${nth}-${name}`, () => letterPdf(ownerId, complaint.id, version));
  });
}

/** Drawn when its turn comes: a year of letters at once would fill the memory. */
async function letterPdf(ownerId: string, complaintId: string, version: number): Promise<Uint8Array> {
  const issued = await findLetter(ownerId, complaintId, version);
  if (!issued) throw new Error("a letter vanished while it was being exported");
  const letter = asPrinted(issued);
  return (await renderLetter(letter, await picturesOf(ownerId, letter, issued.evidence))).bytes;
}

function original(ownerId: string, one: WrittenCase["evidence"][number]): Part[] {
  const { file, sha256 } = one;
  if (file === null) return [];
  const open = async () => {
    const stream = await openFile(ownerId, sha256);
    if (!stream) throw new Error("an original vanished while it was being exported");
    return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
  };
  return [{ path: file, open, kept: originFrom(one) }];
}
