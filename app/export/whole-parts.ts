import "server-only";
import { Readable } from "node:stream";
import { picturesOf } from "@/app/complaints/pictures";
import type { WrittenCase } from "@/lib/complaints/case-file";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { csvInSteps } from "@/lib/export/csv";
import { safeName } from "@/lib/export/file-name";
import { jsonStream } from "@/lib/export/json-stream";
import { type Origin, originFrom } from "@/lib/export/manifest";
import { type Packed, packed, unpacked } from "@/lib/export/packed";
import type { Sheet } from "@/lib/export/sheet";
import type { Part } from "@/lib/export/whole";
import { wholeExplained } from "@/lib/export/whole-explained";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { asPrinted } from "@/lib/letters/from-case-data";
import { renderLetter } from "@/lib/pdf/render";
import { readCase } from "@/lib/store/case";
import { findLetter } from "@/lib/store/complaints";
import { openFile, originalsOf } from "@/lib/store/files";
import { heavyPortions, inHeavyTurn } from "@/lib/store/heavy-turn";
import { ownerRows } from "@/lib/store/owner-tables";
import { readUnmoved } from "@/lib/store/unmoved";
import { breathing } from "@/lib/turns/breathe";
import { callListOf } from "./own-call-list";

/**
 * Everything one owner has, in the order in which it goes into the ZIP. What is long is made in the turns of heavy reads,
 * one portion when its place in the ZIP has come. `signal`: nobody reads it any more.
 */
export async function partsOfWhole(ownerId: string, signal?: AbortSignal): Promise<Part[]> {
  const index = await inHeavyTurn(ownerId, () => readUnmoved(ownerId, () => indexOf(ownerId)));
  const inTurn = await heavyPortions(ownerId, signal);
  const list = (write: (list: Sheet) => Promise<string | Uint8Array>) => () =>
    inTurn(async () => write(await callListOf(ownerId)));
  return [
    text("说明.txt", () => wholeExplained(index.gone, index.gone.length < index.originals.length)),
    { path: "案件数据.json", open: () => unpacked(index.takeCase()) },
    { path: "全部数据.json", open: () => Readable.from(ownerRows(ownerId, inTurn)) },
    text(
      "清单/来电清单.csv",
      list((calls) => breathing(csvInSteps(calls))),
    ),
    text("清单/来电清单.xlsx", list(xlsx)),
    ...index.letters.map((one) => text(one.path, () => inTurn(() => letterPdf(ownerId, one)))),
    ...index.originals.flatMap((one) => original(ownerId, one)),
  ];
}

type Index = {
  /** Can be taken once: what was taken is not kept. */
  takeCase: () => Packed;
  letters: IssuedAt[];
  originals: Original[];
  /** Names of those that are not there. */
  gone: string[];
};
type IssuedAt = { path: string; complaintId: string; version: number };
type Original = { sha256: string; path: string | null; origin: Origin };

/** The case as it stands now, packed, and what the rest of the ZIP is made from; the case itself is let go of. */
async function indexOf(ownerId: string): Promise<Index> {
  const file = await readCase(ownerId);
  const there = await originalsOf(ownerId);
  const evidence = file.evidence.map((one, at) => {
    const path = `证据原件/${String(at + 1).padStart(4, "0")}-${safeName(one.name)}`;
    return { ...one, file: there.has(one.sha256) ? path : null };
  });
  let held = await packed(jsonStream({ ...file, evidence }));
  return {
    takeCase: () => {
      const taken = held;
      held = [];
      return taken;
    },
    letters: file.complaints.flatMap(lettersOf),
    originals: evidence.map((one) => ({ sha256: one.sha256, path: one.file, origin: originFrom(one) })),
    gone: evidence.filter((one) => one.file === null).map(({ name }) => name),
  };
}

function text(path: string, write: () => string | Uint8Array | Promise<string | Uint8Array>): Part {
  return { path, open: async () => Readable.from([Buffer.from(await write())]) };
}

function lettersOf({ id, letters }: WrittenCase["complaints"][number], at: number): IssuedAt[] {
  return letters.map(({ version, issuedAt, draft: { letter } }) => {
    const nth = String(at + 1).padStart(3, "0");
    const name = safeName(`${letter.name}-${dayInBeijing(issuedAt)}-第${version}版.pdf`);
    return { path: `文书/${nth}-${name}`, complaintId: id, version };
  });
}

/** Drawn when its turn comes: a year of letters at once would fill the memory. */
async function letterPdf(ownerId: string, { complaintId, version }: IssuedAt): Promise<Uint8Array> {
  const issued = await findLetter(ownerId, complaintId, version);
  if (!issued) throw new Error("a letter vanished while it was being exported");
  const letter = asPrinted(issued);
  return (await renderLetter(letter, await picturesOf(ownerId, letter, issued.evidence))).bytes;
}

function original(ownerId: string, { path, sha256, origin }: Original): Part[] {
  if (path === null) return [];
  const open = async () => {
    const stream = await openFile(ownerId, sha256);
    if (!stream) throw new Error("an original vanished while it was being exported");
    return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
  };
  return [{ path, open, kept: origin }];
}
